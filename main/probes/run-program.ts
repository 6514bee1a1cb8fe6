import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import type { Readable } from 'node:stream'
import { text } from '../../shared/text/text'
import { endLeftovers, endTree } from './process-tree'

export interface Program {
  program: string
  arguments: readonly string[]
  /** All that it is given of an environment. */
  environment: Readonly<Record<string, string>>
  folder: string
}

/** How a program ended. `output` is no longer than what is allowed. */
export type ProgramEnd =
  | { end: 'exited'; code: number; output: string; errors: string }
  | { end: 'killed by signal'; signal: string; output: string }
  /** It wrote more than is allowed, and was ended. */
  | { end: 'flooded' }
  | { end: 'given up' }
  /** It could not be started; `code` is the system's: ENOENT. */
  | { end: 'not started'; code: string }

/** How much a program may write, bytes. */
export const mostOutput = 64 * 1024
/** How long what a program left behind may hold its output open, milliseconds. */
const patience = 250

/**
 * Runs a program without a shell until it ends, writes too much, or the signal aborts. Whatever it started is ended
 * with it, also what made a process group of its own, as far as the system lets that be found.
 */
export async function runProgram(program: Program, signal: AbortSignal): Promise<ProgramEnd> {
  if (signal.aborted) return { end: 'given up' }
  // What leaves the process group is still known by a variable that it inherits.
  const mark = `WATCHKEEPER_CHECK=${randomUUID()}`
  const child = start(program, mark)
  if (child.pid !== undefined) running.add(child.pid)
  const end = await outcomeOf(child, signal)
  if (child.pid !== undefined) {
    running.delete(child.pid)
    await endLeftovers(mark)
  }
  return end
}

/** Leaders of groups of their own, which would outlive a Watchkeeper that ends. */
const running = new Set<number>()
process.once('exit', () => {
  for (const pid of running) endTree(pid)
})

type Child = ChildProcessByStdio<null, Readable, Readable>

function start({ program, arguments: given, environment, folder }: Program, mark: string): Child {
  const [name = '', value = ''] = mark.split('=')
  return spawn(program, given, {
    cwd: folder,
    env: { ...environment, [name]: value },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that it can be ended with all that it started.
    detached: process.platform !== 'win32',
    windowsHide: true,
    shell: false,
  })
}

function outcomeOf(child: Child, signal: AbortSignal): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    const output = new Collected()
    const errors = new Collected()
    let lingering: NodeJS.Timeout | undefined
    const finish = (end: ProgramEnd) => {
      clearTimeout(lingering)
      signal.removeEventListener('abort', giveUp)
      child.stdout.destroy()
      child.stderr.destroy()
      if (child.pid !== undefined) endTree(child.pid)
      resolve(end)
    }
    const giveUp = () => finish({ end: 'given up' })
    const collect = (collected: Collected) => (chunk: Buffer) => {
      if (!collected.add(chunk)) finish({ end: 'flooded' })
    }
    const exited = (code: number | null, by: NodeJS.Signals | null) =>
      finish(
        code === null
          ? {
              end: 'killed by signal',
              signal: by ?? text.probes.command.unknownSignal,
              output: output.text(),
            }
          : { end: 'exited', code, output: output.text(), errors: errors.text() },
      )
    child.stdout.on('data', collect(output))
    child.stderr.on('data', collect(errors))
    for (const stream of [child.stdout, child.stderr]) stream.on('error', () => undefined)
    child.once('error', (error: NodeJS.ErrnoException) =>
      finish({ end: 'not started', code: error.code ?? error.message }),
    )
    child.once('exit', (code, by) => {
      lingering = setTimeout(() => exited(code, by), patience)
    })
    child.once('close', exited)
    signal.addEventListener('abort', giveUp)
    if (signal.aborted) giveUp()
  })
}

class Collected {
  readonly #chunks: Buffer[] = []
  #bytes = 0

  /** False when it is more than is allowed. */
  add(chunk: Buffer): boolean {
    this.#bytes += chunk.byteLength
    if (this.#bytes > mostOutput) return false
    this.#chunks.push(chunk)
    return true
  }

  text(): string {
    return Buffer.concat(this.#chunks).toString('utf8')
  }
}
