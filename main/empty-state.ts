import type { State } from '../shared/state'
import { text } from '../shared/text/text'
import type { CompanionParts } from './companion'
import { accountName } from './shift/current-shift'

/** What a window is shown before anything was read. */
export function emptyState(parts: CompanionParts): Omit<State, 'revision'> {
  const { clock, door, dataFolder, installation, preferences } = parts
  return {
    companion: {
      version: installation.version,
      door: door.kind,
      dataFolder,
      zone: clock.zone(),
      formats: parts.formats.ofRegion,
      doNotDisturb: false,
      person: accountName(),
      demo: parts.demo ?? false,
      autostart: door.autostart.standing(),
      versionFeed: door.versionFeed,
    },
    preferences: preferences.get(),
    connectivity: { online: true, since: clock.now(), reason: text.watch.judging.connectivity.nothingYet },
    onBattery: false,
    runbook: null,
    runbookBeingRead: null,
    recentRunbooks: [],
    placeholders: {},
    shift: null,
    shifts: [],
    rota: null,
    drafts: [],
    handoverExchange: { folder: null, trouble: null, waiting: 0, refused: [], incoming: [], given: [] },
    logDraft: '',
    notices: [],
    heartbeatAddresses: {},
    channels: [],
    outboxSummary: { waiting: 0, parked: 0, waitingSince: null, heldBy: null },
    secrets: [],
    secretProtection: 'unprotected',
    itemMonitors: [],
    maintenance: [],
    monitorsRead: false,
    absences: [],
    monitors: {},
    alerts: {},
    snoozes: {},
    runs: {},
    changes: {},
    incidents: {},
    followUps: {},
    log: {},
    outbox: {},
  }
}
