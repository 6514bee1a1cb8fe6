import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { project } from '../../../main/launch/build-if-stale.mjs'

/** The commands as they are built. */
export const commands = join(project, 'out/main/cli.cjs')

export interface Ended {
  code: number | null
  printed: string
  complaints: string
}

interface Options {
  environment?: NodeJS.ProcessEnv
  /** What runs the program, with its arguments before. */
  through?: readonly string[]
  /** What is piped into it. */
  input?: string
}

/** A program that was started, and what it says. */
export class RunningProgram {
  readonly ended: Promise<Ended>
  readonly #process: ChildProcess
  readonly #listeners = new Set<() => void>()
  #printed = ''
  #complaints = ''

  constructor(script: string, args: readonly string[], options: Options = {}) {
    const [command = '', ...all] = [...(options.through ?? []), process.execPath, script, ...args]
    this.#process = spawn(command, all, {
      stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      env: environmentFor(options),
    })
    this.#process.stdin?.end(options.input)
    this.#process.stdout?.on('data', (chunk) => {
      this.#printed += chunk
      for (const listener of [...this.#listeners]) listener()
    })
    this.#process.stderr?.on('data', (chunk) => {
      this.#complaints += chunk
    })
    this.ended = once(this.#process, 'close').then(([code]) => ({
      code,
      printed: this.#printed,
      complaints: this.#complaints,
    }))
  }

  /** Waits until it printed something, and returns what of it was looked for. */
  printed(pattern: RegExp): Promise<string> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const [found] = pattern.exec(this.#printed) ?? []
        if (found === undefined) return
        this.#listeners.delete(look)
        resolve(found)
      }
      this.#listeners.add(look)
      look()
      void this.ended.then(({ code, complaints }) =>
        reject(new Error(`it ended with code ${code} before it printed ${pattern}: ${complaints}`)),
      )
    })
  }

  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> {
    this.#process.kill(signal)
    return this.ended
  }
}

/** Runs one of the commands to its end. */
export function run(args: readonly string[], options?: Options): Promise<Ended> {
  return new RunningProgram(commands, args, options).ended
}

/** The address that a browser is told to open. */
export const printedLink = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/

function environmentFor({ environment = {} }: Options): NodeJS.ProcessEnv {
  // The test runner's own settings are no concern of the program.
  return { ...process.env, NODE_OPTIONS: undefined, FORCE_COLOR: undefined, ...environment }
}
