import { join } from 'node:path'
import { app } from 'electron'
import { unable } from '../cli/exit'
import { createProgram } from '../cli/program'
import type { Installation } from '../installation'
import type { Notifier } from '../notify/notifier'
import { desktopNotifier } from './notifier'

/**
 * A command of the command line, run by the desktop program: a package brings no Node of its own, and its program
 * takes no script. Ends the process with the command's exit code, before any window is made.
 */
export async function runCommand(installation: Installation, args: readonly string[]): Promise<void> {
  app.dock?.hide()
  try {
    const icon = join(installation.resourcesFolder, 'icons', 'watchkeeper.png')
    await createProgram(installation, () => notifierOnceReady(icon)).parseAsync(args, { from: 'user' })
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = unable
  }
  app.exit(Number(process.exitCode ?? 0))
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
