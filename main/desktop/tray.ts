import { join } from 'node:path'
import { Menu, type MenuItemConstructorOptions, nativeImage, Tray } from 'electron'
import type { Alert } from '../../shared/incident/alert'
import { alertTitle, describeCause } from '../../shared/incident/describe'
import type { State } from '../../shared/state'
import { type OverallStatus, overallStatus, overallSummary, pressingAlerts } from '../../shared/summary'
import { localTime } from '../../shared/time/display'

export interface TrayActions {
  open(): void
  showAlert(id: string): void
  acknowledge(id: string): void
  quit(): void
}

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
    const image = (name: OverallStatus) => nativeImage.createFromPath(join(iconFolder, `tray-${name}.png`))
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

  show(state: State): void {
    const status = overallStatus(state)
    const summary = overallSummary(state)
    const menu = this.#menu(state, summary)
    const shown = JSON.stringify([status, summary, menu])
    if (shown === this.#shown) return
    this.#shown = shown
    this.#tray.setImage(this.#images[status])
    this.#tray.setToolTip(`Watchkeeper: ${summary}`)
    this.#tray.setContextMenu(Menu.buildFromTemplate(menu))
  }

  destroy(): void {
    this.#tray.destroy()
  }

  #menu(state: State, summary: string): MenuItemConstructorOptions[] {
    const { shift, companion } = state
    const who =
      shift === null ? 'No shift' : `${shift.person}, since ${localTime(shift.startedAt, companion.zone)}`
    return [
      { label: summary, enabled: false },
      ...pressingAlerts(state)
        .slice(0, 12)
        .map((alert) => this.#alertItem(alert)),
      { type: 'separator' },
      { label: who, enabled: false },
      { type: 'separator' },
      { label: 'Open Watchkeeper', click: () => this.actions.open() },
      { label: 'Quit', click: () => this.actions.quit() },
    ]
  }

  #alertItem(alert: Alert): MenuItemConstructorOptions {
    return {
      label: `${alert.severity} ${alertTitle(alert)}`.replaceAll('&', '&&'),
      submenu: [
        // Without how long: a menu that changes by itself closes while it is read.
        { label: describeCause(alert.cause), enabled: false },
        alert.state === 'open'
          ? { label: 'Acknowledge', click: () => this.actions.acknowledge(alert.id) }
          : { label: `Acknowledged by ${alert.acknowledgedBy ?? 'somebody'}`, enabled: false },
        { label: 'Show', click: () => this.actions.showAlert(alert.id) },
      ],
    }
  }
}
