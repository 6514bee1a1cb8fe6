import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { SoundName } from '../../shared/notify/sounds'
import { outsideArchive } from '../installation'

/** Plays the files of sounds without a window. */
export interface SoundProgram {
  /** Resolves to the name of the program; rejects when none could play it. `volume` in percent. */
  play(name: SoundName, volume: number): Promise<string>
}

interface Player {
  program: string
  args(file: string, volume: number): string[]
}

const playersOf: Partial<Record<NodeJS.Platform, readonly Player[]>> = {
  darwin: [{ program: 'afplay', args: (file, volume) => ['-v', String(volume / 100), file] }],
  win32: [
    {
      program: 'powershell.exe',
      args: (file) => [
        '-NoProfile',
        '-NonInteractive',
        '-Command',
        `(New-Object System.Media.SoundPlayer '${file.replaceAll("'", "''")}').PlaySync()`,
      ],
    },
  ],
  linux: [
    {
      program: 'paplay',
      args: (file, volume) => [`--volume=${Math.round((volume / 100) * 65_536)}`, file],
    },
    { program: 'pw-play', args: (file, volume) => [`--volume=${volume / 100}`, file] },
    { program: 'aplay', args: (file) => ['--quiet', file] },
  ],
}

/** A player that takes longer, in milliseconds, hangs: a sound lasts little more than a second. */
const patience = 8_000

/** The programs that systems have for it, the first that works. */
export function systemSounds(
  resourcesFolder: string,
  players: readonly Player[] = playersOf[process.platform] ?? [],
): SoundProgram {
  return {
    async play(name, volume) {
      const file = outsideArchive(join(resourcesFolder, 'sounds', `${name}.wav`))
      const failures: unknown[] = []
      for (const { program, args } of players) {
        try {
          await run(program, args(file, volume))
          return program
        } catch (error) {
          failures.push(error)
        }
      }
      throw new AggregateError(failures, 'no program could play a sound')
    },
  }
}

async function run(program: string, args: readonly string[]): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore', timeout: patience })
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`${program} ended with ${code ?? 'a signal'}`))
    })
  })
}
