import { app } from 'electron'
import { ownArguments } from '../own-arguments'

/** How Watchkeeper was started: by a person, by the system when it logged in, or once more while it runs already. */
export interface Start {
  /** Without the program itself and, in a checkout, the folder of the project. */
  arguments: string[]
  /** The folder it was started in. */
  folder: string
  /** Into the tray. */
  hidden: boolean
}

/** What is in the data folder is an invented company. */
export function isDemo(): boolean {
  return app.commandLine.hasSwitch('demo')
}

/** How this process was started. */
export function thisStart(): Start {
  const folder = process.cwd()
  return {
    arguments: ownArguments(process.argv, folder, app.isPackaged ? null : app.getAppPath()),
    folder,
    hidden: app.commandLine.hasSwitch('hidden'),
  }
}
