import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { app, dialog } from 'electron'
import { text } from '../../shared/text/text'
import { RequestRefused } from '../dispatch'

let opened: ChildProcess | null = null

/** Starts the demo as an app of its own, which goes on when this one ends. One at a time is enough. */
export async function openDemo(): Promise<{ outcome: 'opened' }> {
  if (opened !== null) {
    throw new RequestRefused('refused', text.desktop.demo.openAlready)
  }
  const demo = spawn(process.execPath, [...thisProgram(), 'demo'], { detached: true, stdio: 'ignore' })
  opened = demo
  demo.once('exit', () => {
    opened = null
  })
  try {
    await once(demo, 'spawn')
  } catch (error) {
    opened = null
    const why = error instanceof Error ? error.message : String(error)
    throw new RequestRefused('failed', text.desktop.demo.notStarted(why))
  }
  demo.unref()
  return { outcome: 'opened' }
}

/** The same for the menu, where no window shows why it failed. */
export async function openDemoFromMenu(): Promise<void> {
  try {
    await openDemo()
  } catch (error) {
    if (!(error instanceof RequestRefused)) throw error
    await dialog.showMessageBox({
      type: 'info',
      message: text.desktop.demo.notOpened,
      detail: error.sentence,
    })
  }
}

/** The arguments by which Electron's binary is Watchkeeper again. */
export function thisProgram(): string[] {
  const sandbox = app.commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : []
  return app.isPackaged ? sandbox : [...sandbox, app.getAppPath()]
}
