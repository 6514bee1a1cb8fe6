import { app } from 'electron'

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
  const given = process.argv.slice(1)
  const project = app.isPackaged ? -1 : given.findIndex((argument) => !argument.startsWith('-'))
  return {
    arguments: given.slice(project + 1),
    folder: process.cwd(),
    hidden: app.commandLine.hasSwitch('hidden'),
  }
}
