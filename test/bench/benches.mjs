import { benchActions } from './actions.mjs'
import { benchAlertEngine } from './alert-engine.mjs'
import { benchAlertNotify } from './alert-notify.mjs'
import { benchAlertStorm } from './alert-storm.mjs'
import { benchHistory } from './history.mjs'
import { benchParse } from './parse.mjs'
import { benchReload } from './reload.mjs'
import { benchScreen } from './screen.mjs'
import { benchSearch } from './search.mjs'
import { benchShift } from './shift.mjs'
import { benchStart } from './start.mjs'
import { benchTray } from './tray.mjs'
import { benchWatch } from './watch.mjs'

/** Every bench by its name: what it measures, one after another, as rows of the table. */
export const benches = {
  /** Understanding a runbook, showing it, searching it, and following its file. */
  runbook: inTurn(benchParse, benchScreen, benchSearch, benchReload),
  shift: benchShift,
  start: benchStart,
  tray: benchTray,
  actions: benchActions,
  watch: benchWatch,
  figures: benchHistory,
  /** From the failing reply to the person, a storm on the screen, and what time does to many alerts. */
  alert: inTurn(benchAlertNotify, benchAlertStorm, benchAlertEngine),
}

function inTurn(...parts) {
  return async () => {
    const rows = []
    for (const part of parts) rows.push(...(await part()))
    return rows
  }
}
