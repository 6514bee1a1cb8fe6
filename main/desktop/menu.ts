import { Menu, type MenuItemConstructorOptions } from 'electron'
import { text } from '../../shared/text/text'

interface MenuActions {
  quit: () => void
  /** Null in the demo itself. */
  openDemo: (() => void) | null
}

/** The application's menu: what editing, zooming and quitting by key need, and the demo. */
export function setApplicationMenu({ quit, openDemo }: MenuActions): void {
  const words = text.desktop.menu
  const quitItem: MenuItemConstructorOptions = {
    label: words.quit,
    accelerator: 'CmdOrCtrl+Q',
    click: quit,
  }
  const first: MenuItemConstructorOptions =
    process.platform === 'darwin'
      ? { role: 'appMenu' }
      : { label: words.watchkeeper, submenu: [{ role: 'close' }, { type: 'separator' }, quitItem] }
  const view: MenuItemConstructorOptions = {
    label: words.view,
    submenu: [
      { role: 'zoomIn' },
      // The same key without Shift, as browsers take it.
      { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false },
      { role: 'zoomOut' },
      { role: 'resetZoom' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
    ],
  }
  const help: MenuItemConstructorOptions[] =
    openDemo === null
      ? []
      : [{ role: 'help', label: words.help, submenu: [{ label: words.demo, click: openDemo }] }]
  Menu.setApplicationMenu(Menu.buildFromTemplate([first, { role: 'editMenu' }, view, ...help]))
}
