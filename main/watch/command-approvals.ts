import { createHash } from 'node:crypto'
import { type CommandTarget, commandIdentity } from '../../shared/watch/kinds/command/target'
import type { Target } from '../../shared/watch/target'
import type { Clock } from '../clock'
import type { ApprovedCommandRepository } from '../store/approved-commands'

/** Which commands may run: those that a person let run, each with the very arguments, environment and folder. */
export class CommandApprovals {
  readonly #approved: Set<string>

  constructor(
    private readonly repository: ApprovedCommandRepository,
    private readonly clock: Pick<Clock, 'now'>,
  ) {
    this.#approved = new Set(repository.fingerprints())
  }

  mayRun(command: CommandTarget): boolean {
    return this.#approved.has(fingerprintOf(command))
  }

  /** What a person has to approve before a target is looked at; null for nothing. */
  neededFor(target: Target): { fingerprint: string } | null {
    if (target.kind !== 'command' || this.mayRun(target)) return null
    return { fingerprint: fingerprintOf(target) }
  }

  /** Lets a command run from now on; any other target needs no approval. */
  approve(target: Target): void {
    if (target.kind !== 'command' || this.mayRun(target)) return
    const fingerprint = fingerprintOf(target)
    this.repository.insert(fingerprint, commandIdentity(target), this.clock.now())
    this.#approved.add(fingerprint)
  }
}

function fingerprintOf(command: CommandTarget): string {
  return createHash('sha256').update(commandIdentity(command)).digest('hex')
}
