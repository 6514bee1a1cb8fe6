import { text } from '../shared/text/text'
import { type AlertParts, alertHandlers } from './alert/handlers'
import type { Telling } from './assembly/telling'
import type { Changes } from './change/changes'
import { type ChannelParts, channelHandlers } from './channels/handlers'
import { type DataParts, dataHandlers } from './data-handlers'
import { type Handlers, RequestRefused } from './dispatch'
import { type HandoverParts, handoverHandlers, shiftHandlers } from './handover/handlers'
import { type HistoryParts, historyHandlers } from './history/handlers'
import { type IncidentParts, incidentHandlers } from './incident/handlers'
import type { MaintenanceCalendar } from './maintenance/maintenance-calendar'
import type { Notices } from './notices'
import { type PreferenceParts, preferenceHandlers } from './preference-handlers'
import { type RunbookParts, runbookHandlers } from './runbook/handlers'
import { safeLink } from './safe-link'
import type { SearchIndex } from './search/search-index'
import { type SecretParts, secretHandlers } from './secrets/handlers'
import { checklistHandlers } from './shift/checklist-handlers'
import type { Checklists } from './shift/checklists'
import type { CurrentShift } from './shift/current-shift'
import type { LinkedItems } from './shift/linked-items'
import type { Log } from './shift/log'
import { logHandlers } from './shift/log-handlers'
import type { StateOwner } from './state-owner'
import { bulkHandlers } from './watch/bulk-handlers'
import type { CommandPermission } from './watch/command-permission'
import { definitionHandlers, existing } from './watch/definition-handlers'
import { exchangeHandlers } from './watch/exchange-handlers'
import type { Watch } from './watch/watch'

interface Parts
  extends AlertParts,
    RunbookParts,
    HistoryParts,
    ChannelParts,
    IncidentParts,
    Telling,
    HandoverParts,
    SecretParts,
    PreferenceParts,
    DataParts {
  state: StateOwner
  watch: Watch
  commandPermission: CommandPermission
  maintenance: MaintenanceCalendar
  notices: Notices
  checklists: Checklists
  linkedItems: LinkedItems
  changes: Changes
  shift: CurrentShift
  log: Log
  search: SearchIndex
  /** What is known of this installation, without anything personal. */
  gatherDiagnostics(): string
}

/** What each request of the contract does. */
export function createHandlers(parts: Parts): Handlers {
  const { state, door, watch, notices, checklists, linkedItems, changes } = parts
  const { shift, log, search, maintenance, clock } = parts
  return {
    'state.get': () => state.forWindow(),

    ...runbookHandlers(parts),
    ...historyHandlers(parts, (id) => watch.view(id)),

    ...definitionHandlers(parts),
    'monitor.check': ({ id }) => done(watch.checkNow([existing(watch, id)])),
    'monitor.pause': ({ id, paused }) => done(watch.pause([existing(watch, id)], paused)),
    'monitor.remove': ({ id }) => done(watch.remove([existing(watch, id)])),
    'monitor.restore': ({ id }) => done(watch.restore([id])),
    'monitor.samples': ({ id, from, to }) => ({ samples: watch.samples(existing(watch, id), from, to) }),
    ...bulkHandlers(watch),
    ...exchangeHandlers({ watch, door }),

    ...alertHandlers(parts, () => shift.person()),

    'maintenance.declare': (declaration) => ({ id: maintenance.declare(shift.person(), declaration) }),
    'maintenance.change': ({ id, endsAt }) => done(maintenance.change(shift.person(), id, endsAt)),
    'maintenance.end': ({ id }) => done(maintenance.end(shift.person(), id)),

    ...checklistHandlers({ checklists, linkedItems, changes, door, clock, person: () => shift.person() }),

    ...incidentHandlers({ ...parts, person: () => shift.person() }),

    ...shiftHandlers(parts),
    ...logHandlers({ log, door, clock, person: () => shift.person() }),
    ...handoverHandlers(parts),

    'search.find': ({ text, limit }) => search.find(text, limit),

    ...channelHandlers(parts),
    ...secretHandlers(parts),

    ...preferenceHandlers(parts),
    'autostart.set': ({ on }) => {
      const { companion } = state.get()
      state.setFacts({ companion: { ...companion, autostart: door.autostart.set(on) } })
      return null
    },
    'notification.test': async ({ severity }) => ({ steps: await parts.rehearse(severity) }),
    'sound.settle': ({ id, outcome }) => done(parts.sounds.settle(id, outcome)),
    'diagnostics.gather': () => ({ text: parts.gatherDiagnostics() }),
    ...dataHandlers(parts),
    'notice.dismiss': ({ id }) => done(notices.dismiss(id)),
    'welcome.end': () => {
      parts.preferences.change({ welcome: 'over' })
      parts.onPerson()
      return null
    },
    'demo.open': () => {
      if (state.get().companion.demo) throw new RequestRefused('refused', text.requests.isDemo)
      return door.openDemo()
    },
    'link.open': ({ href }) => door.openLink(linkOf(href)),
  }
}

async function done(work: unknown): Promise<null> {
  await work
  return null
}

function linkOf(href: string): URL {
  const url = safeLink(href)
  if (url === null) {
    throw new RequestRefused('refused', text.requests.linkNotOpened)
  }
  return url
}
