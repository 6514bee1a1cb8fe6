import { Menu, type MenuItemConstructorOptions } from 'electron'

/** The application's menu: what editing, zooming and quitting by key need. */
export function setApplicationMenu(quit: () => void): void {
  const quitItem: MenuItemConstructorOptions = {
    label: 'Quit Watchkeeper',
    accelerator: 'CmdOrCtrl+Q',
    click: quit,
  }
  const first: MenuItemConstructorOptions =
    process.platform === 'darwin'
      ? { role: 'appMenu' }
      : { label: '&Watchkeeper', submenu: [{ role: 'close' }, { type: 'separator' }, quitItem] }
  const view: MenuItemConstructorOptions = {
    label: '&View',
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
  Menu.setApplicationMenu(Menu.buildFromTemplate([first, { role: 'editMenu' }, view]))
}
