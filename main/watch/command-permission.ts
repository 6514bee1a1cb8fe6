import { text } from '../../shared/text/text'
import { commandQuestion } from '../../shared/watch/kinds/command/question'
import type { Target } from '../../shared/watch/target'
import type { Door } from '../door'
import type { CommandApprovals } from './command-approvals'

interface Parts {
  door: Pick<Door, 'askAboutCommand'>
  approvals: Pick<CommandApprovals, 'neededFor' | 'approve'>
}

/**
 * Asks a person whether a command may run, where no page can answer in their place: what runs in a window that was
 * broken into can ask for all that the contract offers.
 */
export class CommandPermission {
  /** What was let run by a person since the start, by its fingerprint: who tried a command need not be asked to save it. */
  readonly #allowed = new Set<string>()
  #asking = false

  constructor(private readonly parts: Parts) {}

  /** Lets a target's command run from now on, where a person lets it; else it waits for their approval. */
  async approveIfAllowed(target: Target): Promise<void> {
    if ((await this.whyNot(target)) === null) this.parts.approvals.approve(target)
  }

  /** Why a target's command may not run, as a sentence; null where it may, or there is none. */
  async whyNot(target: Target): Promise<string | null> {
    const fingerprint = this.neededFor(target)
    if (target.kind !== 'command' || fingerprint === null || this.#allowed.has(fingerprint)) return null
    const question = commandQuestion(target)
    if (!question.ok) return question.error
    // So that nobody is asked until they say yes to be left in peace.
    if (this.#asking) return text.commands.alreadyAsked
    this.#asking = true
    const answer = await this.parts.door.askAboutCommand(question.value).finally(() => {
      this.#asking = false
    })
    if (answer === 'allowed') this.#allowed.add(fingerprint)
    return answer === 'allowed' ? null : text.commands[answer]
  }

  /** What has to be approved before a target is looked at, by its fingerprint; null for nothing. */
  neededFor(target: Target): string | null {
    return this.parts.approvals.neededFor(target)?.fingerprint ?? null
  }
}
