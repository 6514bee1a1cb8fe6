import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { app } from 'electron'
import { commandIn } from './cli/command-names'
import { defaultDataFolder, isReadableFolder, prepareDataFolder } from './data-folder'
import { startDesktop } from './desktop/app'
import { endForDataFolder } from './desktop/end'
import { restrictWindows } from './desktop/permissions'
import { registerWindowScheme } from './desktop/protocol'
import { thisStart } from './desktop/start'
import { installationAt } from './installation'
import { speakAsSystem } from './system/speak-as-system'

speakAsSystem()
const start = thisStart()
const command = commandIn(start.arguments)
if (command === null) openDesktop()
else
  void import('./desktop/command-line').then(({ runCommand }) =>
    runCommand(installationAt(__dirname), command),
  )

/** The order of boot: what must come before the app is ready, then one instance, then the app. */
function openDesktop(): void {
  const dataFolder = resolve(app.commandLine.getSwitchValue('data-dir') || defaultDataFolder())
  app.setPath('userData', dataFolder)
  app.setPath('sessionData', join(dataFolder, 'window'))
  app.setName('Watchkeeper')
  app.setAppUserModelId('dev.watchkeeper.app')
  registerWindowScheme()
  restrictWindows()

  // First, because to Electron an instance that cannot use the folder looks like a second one, and ends unheard.
  const trouble = prepareDataFolder(dataFolder)
  if (trouble !== null) {
    openWithoutWriting(dataFolder, trouble)
    return
  }
  // Another instance that runs already is told how this one was started.
  if (app.requestSingleInstanceLock({ ...start })) {
    void app.whenReady().then(() => startDesktop(installationAt(__dirname), dataFolder, start))
  } else {
    app.exit(0)
  }
}

/** Where the folder can be read, the watch goes on; the window's own files are kept elsewhere, for as long as it runs. */
function openWithoutWriting(dataFolder: string, trouble: unknown): void {
  if (!isReadableFolder(dataFolder)) {
    void app.whenReady().then(() => endForDataFolder(dataFolder, trouble))
    return
  }
  const scratch = mkdtempSync(join(tmpdir(), 'watchkeeper-'))
  app.setPath('userData', scratch)
  app.setPath('sessionData', scratch)
  app.once('quit', () => rmSync(scratch, { recursive: true, force: true }))
  void app.whenReady().then(() => startDesktop(installationAt(__dirname), dataFolder, start))
}
