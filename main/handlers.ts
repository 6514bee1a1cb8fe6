import { parseUrl } from '../shared/url'
import { type MonitorDefinition, monitorDefinitionSchema } from '../shared/watch/monitor'
import { parseMonitor } from '../shared/watch/parse'
import type { Changes } from './change/changes'
import { type ChannelParts, channelHandlers } from './channels/handlers'
import { type Handlers, RequestRefused } from './dispatch'
import { type HistoryParts, historyHandlers } from './history/handlers'
import type { MaintenanceCalendar } from './maintenance/maintenance-calendar'
import type { Notices } from './notices'
import type { Announcer } from './notify/announcer'
import type { PreferenceStore } from './preferences'
import { type RunbookParts, runbookHandlers } from './runbook/handlers'
import type { SearchIndex } from './search/search-index'
import { checklistHandlers } from './shift/checklist-handlers'
import type { Checklists } from './shift/checklists'
import type { CurrentShift } from './shift/current-shift'
import type { HandoverNote } from './shift/handover-note'
import type { LinkedItems } from './shift/linked-items'
import type { Log } from './shift/log'
import { logHandlers } from './shift/log-handlers'
import type { StateOwner } from './state-owner'
import type { Alerts } from './watch/alerts'
import { bulkHandlers } from './watch/bulk-handlers'
import { exchangeHandlers } from './watch/exchange-handlers'
import type { Watch } from './watch/watch'

interface Parts extends RunbookParts, HistoryParts, ChannelParts {
  state: StateOwner
  preferences: PreferenceStore
  watch: Watch
  alerts: Alerts
  maintenance: MaintenanceCalendar
  announcer: Announcer
  notices: Notices
  checklists: Checklists
  linkedItems: LinkedItems
  changes: Changes
  shift: CurrentShift
  log: Log
  handover: HandoverNote
  search: SearchIndex
  /** Who acts, or what they prefer, changed. */
  onPerson(): void
}

/** What each request of the contract does. */
export function createHandlers(parts: Parts): Handlers {
  const { state, door, preferences, watch, alerts, announcer, notices, checklists, linkedItems, changes } =
    parts
  const { shift, log, handover, search, maintenance, clock, onPerson } = parts
  return {
    'state.get': () => state.get(),

    ...runbookHandlers(parts),
    ...historyHandlers(parts, (id) => watch.view(id)),

    // Whoever writes a command by hand lets it run; what comes from elsewhere waits for approval.
    'monitor.add': ({ definition }) => {
      const id = watch.add(judged(definition))
      watch.trustCommand(id)
      return { id }
    },
    'monitor.update': ({ id, definition }) => {
      watch.update(existing(watch, id), judged(definition))
      watch.trustCommand(id)
      return null
    },
    'monitor.approveCommand': ({ id, fingerprint }) =>
      done(watch.approveCommand(existing(watch, id), fingerprint)),
    'monitor.try': ({ definition }) => watch.try(judged(definition)),
    'monitor.replay': ({ id, definition, span }) =>
      watch.replay(existing(watch, id), judged(definition), span),
    'monitor.check': ({ id }) => done(watch.checkNow(existing(watch, id))),
    'monitor.pause': ({ id, paused }) => done(watch.pause(existing(watch, id), paused)),
    'monitor.remove': ({ id }) => done(watch.remove(existing(watch, id))),
    'monitor.restore': ({ id }) => done(watch.restore(id)),
    'monitor.samples': ({ id, from, to }) => ({ samples: watch.samples(existing(watch, id), from, to) }),
    ...bulkHandlers(watch),
    ...exchangeHandlers({ watch, door }),

    'alert.acknowledge': ({ id }) => {
      if (!alerts.acknowledge(id, shift.person())) {
        throw new RequestRefused('not found', 'This alert is over; there is nothing to acknowledge.')
      }
      return null
    },

    'maintenance.declare': (declaration) => ({ id: maintenance.declare(shift.person(), declaration) }),
    'maintenance.change': ({ id, endsAt }) => done(maintenance.change(shift.person(), id, endsAt)),
    'maintenance.end': ({ id }) => done(maintenance.end(shift.person(), id)),

    ...checklistHandlers({ checklists, linkedItems, changes, door, clock, person: () => shift.person() }),

    'shift.start': ({ person, plannedEndAt }) => {
      shift.start(person, plannedEndAt)
      onPerson()
      return null
    },
    'shift.end': () => {
      shift.end()
      onPerson()
      return null
    },
    ...logHandlers({ log, door, clock, person: () => shift.person() }),
    'handover.draft': () => done(handover.draft()),
    'handover.save': ({ markdown }) => done(handover.save(markdown)),
    'handover.export': async () => {
      const { fileName, text } = handover.file()
      const outcome = await door.saveText(fileName, text)
      if (outcome.outcome === 'saved') log.record(`Handover exported to ${outcome.path}.`, null)
      return outcome
    },
    'handover.list': () => ({ handovers: handover.before() }),
    'handover.read': ({ shiftId }) => handover.read(shiftId),

    'search.find': ({ text, limit }) => search.find(text, limit),

    ...channelHandlers(parts),

    'preferences.change': (changes) => {
      preferences.change(changes)
      onPerson()
      return null
    },
    'notification.test': async () => ({ sentence: await announcer.test() }),
    'notice.dismiss': ({ id }) => done(notices.dismiss(id)),
    'link.open': ({ href }) => door.openLink(safeLink(href)),
  }
}

async function done(work: unknown): Promise<null> {
  await work
  return null
}

function judged(definition: Record<string, unknown>): MonitorDefinition {
  const monitor = parseMonitor(definition)
  if (!monitor.ok) {
    throw new RequestRefused('invalid', monitor.error[0]?.sentence ?? 'This is not a monitor.', monitor.error)
  }
  return monitorDefinitionSchema.parse(definition)
}

function existing(watch: Watch, id: string): string {
  if (watch.view(id) === null) throw new RequestRefused('not found', 'This monitor is not there any more.')
  return id
}

const safeSchemes = new Set(['https:', 'http:', 'mailto:', 'tel:'])

function safeLink(href: string): URL {
  const url = parseUrl(href)
  if (url === null || !safeSchemes.has(url.protocol)) {
    throw new RequestRefused('refused', 'Watchkeeper opens web, mail and telephone addresses only.')
  }
  return url
}
