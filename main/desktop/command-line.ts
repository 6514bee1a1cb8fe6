import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { app } from 'electron'
import { unable } from '../cli/exit'
import { createProgram } from '../cli/program'
import type { Installation } from '../installation'
import type { Notifier } from '../notify/notifier'
import { desktopNotifier } from './notifier'
import { thisProgram } from './open-demo'

/**
 * A command of the command line, run by the desktop program: a package brings no Node of its own, and its program
 * takes no script. Ends the process with the command's exit code, before any window is made.
 */
export async function runCommand(installation: Installation, args: readonly string[]): Promise<void> {
  app.dock?.hide()
  try {
    const icon = join(installation.resourcesFolder, 'icons', 'watchkeeper.png')
    await createProgram(installation, () => notifierOnceReady(icon), showDemo).parseAsync(args, {
      from: 'user',
    })
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = unable
  }
  app.exit(Number(process.exitCode ?? 0))
}

/** In a process of its own, so that it is the app as it is; this one plays the company meanwhile. */
function showDemo(dataFolder: string): Promise<number> {
  const demo = spawn(process.execPath, [...thisProgram(), `--data-dir=${dataFolder}`, '--demo'], {
    stdio: 'inherit',
  })
  const end = () => demo.kill()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  // Electron takes a signal to end as a wish to quit before any listener hears of it.
  app.on('will-quit', (event) => {
    event.preventDefault()
    end()
  })
  return new Promise((resolve, reject) => {
    demo.on('error', reject)
    demo.on('exit', (code) => resolve(code ?? 0))
  })
}

/** Electron shows notifications once it is ready, which most commands have ended before. */
function notifierOnceReady(icon: string): Notifier {
  const notifier = desktopNotifier(icon)
  return {
    async show(notification, onAnswer) {
      await app.whenReady()
      return notifier.show(notification, onAnswer)
    },
    close: () => notifier.close(),
  }
}
