import { join, resolve } from 'node:path'
import { app } from 'electron'
import { defaultDataFolder, prepareDataFolder } from './data-folder'
import { startDesktop } from './desktop/app'
import { endForDataFolder } from './desktop/end'
import { restrictWindows } from './desktop/permissions'
import { registerWindowScheme } from './desktop/protocol'
import { installationAt } from './installation'

/** The order of boot: what must come before the app is ready, then one instance, then the app. */
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
  void app.whenReady().then(() => endForDataFolder(dataFolder, trouble))
} else if (app.requestSingleInstanceLock()) {
  const hidden = app.commandLine.hasSwitch('hidden')
  void app.whenReady().then(() => startDesktop(installationAt(__dirname), dataFolder, hidden))
} else {
  app.exit(0)
}
