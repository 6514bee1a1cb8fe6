import type { Preferences } from '../../../shared/preferences'
import type { RunbookKind } from '../../../shared/runbook/files'
import type { State } from '../../../shared/state'
import { text } from '../../../shared/text/text'
import type { DeclaredScope } from '../../../shared/watch/maintenance-record'
import { mailAddress, telephoneAddress } from '../../features/contacts/address'
import { askForIncident } from '../../features/incidents/asked'
import { askForMaintenance } from '../../features/maintenance/asked'
import { copyText } from '../copy-text'
import { goTo } from '../navigation'
import { openDemo } from '../open-demo'
import { openLink } from '../open-link'
import type { PlaceName } from '../routes'
import { request } from '../store'
import { showToast } from '../toasts'

/** What choosing an entry does. */
export interface PaletteEffects {
  goTo: (screen: PlaceName, detail?: string | null) => void
  call: (phone: string) => void
  mail: (email: string) => void
  copy: (text: string) => void
  openRunbook: (kind: RunbookKind) => void
  createRunbook: () => void
  /** Opens a runbook that is known, and goes to a place in it. */
  goToRunbook: (runbook: { path: string; kind: RunbookKind } | 'sample', detail: string | null) => void
  checkNow: (monitorId: string) => void
  /** Opens the dialog in which alerts are held. */
  holdForMaintenance: (scope: DeclaredScope | 'any') => void
  endMaintenance: (id: string) => void
  /** Opens the dialog in which an incident is opened. */
  openIncident: () => void
  openDemo: () => void
  setTheme: (theme: Preferences['theme']) => void
}

/** Only the desktop app can show a file dialog; in a browser the path is asked for on the screen. */
export function paletteEffects(door: State['companion']['door']): PaletteEffects {
  const isDesktop = door === 'desktop'
  return {
    goTo,
    call: (phone) => void openLink(telephoneAddress(phone)),
    mail: (email) => void openLink(mailAddress(email)),
    copy: (text) => void copy(text),
    openRunbook: (kind) => (isDesktop ? void request('runbook.open', { path: null, kind }) : goTo('runbook')),
    createRunbook: () => (isDesktop ? void request('runbook.create', { path: null }) : goTo('runbook')),
    goToRunbook: (runbook, detail) => void goToRunbook(runbook, detail),
    checkNow: (id) => void request('monitor.check', { id }),
    holdForMaintenance: askForMaintenance,
    openIncident: () => askForIncident([]),
    endMaintenance: (id) => void request('maintenance.end', { id }),
    openDemo: () => void tellOfDemo(),
    setTheme: (theme) => void request('preferences.change', { theme }),
  }
}

async function copy(what: string): Promise<void> {
  if (await copyText(what)) showToast({ level: 'information', sentence: text.palette.copied(what) })
}

async function tellOfDemo(): Promise<void> {
  showToast({ level: 'information', sentence: await openDemo() })
}

async function goToRunbook(
  runbook: { path: string; kind: RunbookKind } | 'sample',
  detail: string | null,
): Promise<void> {
  const reply =
    runbook === 'sample' ? await request('runbook.openSample', null) : await request('runbook.open', runbook)
  if (reply.ok) goTo('runbook', detail)
}
