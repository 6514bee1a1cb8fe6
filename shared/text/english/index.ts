import { alerts } from './alerts'
import { arrival } from './arrival'
import { browser } from './browser'
import { change } from './change'
import { channels } from './channels'
import { checklists } from './checklists'
import { commandLine } from './command-line'
import { commands } from './commands'
import { contacts } from './contacts'
import { desktop } from './desktop'
import { diagnostics } from './diagnostics'
import { frame } from './frame'
import { handover } from './handover'
import { heartbeats } from './heartbeats'
import { incidents } from './incidents'
import { keys } from './keys'
import { log } from './log'
import { maintenance } from './maintenance'
import { notify } from './notify'
import { now } from './now'
import { outbox } from './outbox'
import { palette } from './palette'
import { preferences } from './preferences'
import { probes } from './probes'
import { requests } from './requests'
import { runbook } from './runbook'
import { search } from './search'
import { secrets } from './secrets'
import { settings } from './settings'
import { shift } from './shift'
import { store } from './store'
import { summary } from './summary'
import { time } from './time'
import { watch } from './watch'
import { welcome } from './welcome'

/** The English catalogue, which is complete by definition: the others have its shape. */
export const english = {
  alerts,
  arrival,
  browser,
  change,
  channels,
  checklists,
  commandLine,
  commands,
  contacts,
  desktop,
  diagnostics,
  frame,
  handover,
  heartbeats,
  incidents,
  keys,
  log,
  maintenance,
  notify,
  now,
  outbox,
  palette,
  preferences,
  probes,
  requests,
  runbook,
  search,
  secrets,
  settings,
  shift,
  store,
  summary,
  time,
  watch,
  welcome,
}
