import { join } from 'node:path'
import { Menu, nativeImage, Tray } from 'electron'
import type { State } from '../../shared/state'
import { type OverallStatus, overallStatus, overallSummary } from '../../shared/summary'
import { text } from '../../shared/text/text'
import { type TrayActions, trayMenu } from './tray-menu'

/** macOS colours a template by its panel; Windows takes the size that fits from an .ico. */
const endings: Partial<Record<NodeJS.Platform, string>> = { darwin: '-Template.png', win32: '.ico' }
const ending = endings[process.platform] ?? '.png'

/** The tray: the worst status by shape and colour, and a menu of what can be done without a window. */
export class StatusTray {
  readonly #tray: Tray
  readonly #images: Record<OverallStatus, Electron.NativeImage>
  /** What is shown, as text: setting it again would close an open menu. */
  #shown = ''

  constructor(
    iconFolder: string,
    private readonly actions: TrayActions,
  ) {
    const image = (name: OverallStatus) =>
      nativeImage.createFromPath(join(iconFolder, `tray-${name}${ending}`))
    this.#images = {
      ok: image('ok'),
      warning: image('warning'),
      critical: image('critical'),
      unknown: image('unknown'),
    }
    this.#tray = new Tray(this.#images.unknown)
    // On macOS a click opens the menu.
    if (process.platform !== 'darwin') this.#tray.on('click', () => actions.open())
  }

  show(state: State, now: number): void {
    const words = text.desktop.tray
    const status = overallStatus(state)
    const summary = overallSummary(state)
    const menu = trayMenu(state, this.actions, now)
    const shown = JSON.stringify([status, summary, menu])
    if (shown === this.#shown) return
    this.#shown = shown
    this.#tray.setImage(this.#images[status])
    this.#tray.setToolTip(state.companion.demo ? words.toolTipOfDemo(summary) : words.toolTip(summary))
    this.#tray.setContextMenu(Menu.buildFromTemplate(menu))
  }

  destroy(): void {
    this.#tray.destroy()
  }
}
