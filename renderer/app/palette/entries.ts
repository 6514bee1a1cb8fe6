import { type KeyAction, keyedActions } from '../../../shared/keys/actions'
import { type ChosenKeys, keyOf } from '../../../shared/keys/chosen'
import type { Preferences } from '../../../shared/preferences'
import type { State } from '../../../shared/state'
import { screenOf, screenSequence, screenTitle } from '../keys'
import { screens } from '../routes'
import type { PaletteEffects } from './effects'
import { type PaletteEntry, unmarked } from './find'

/** The screens that can be gone to and what can be done in this state; what is in the data is searched for. */
export function paletteEntries(state: State, effects: PaletteEffects): PaletteEntry[] {
  return [
    ...screenEntries(effects),
    ...actionEntries(state, effects),
    ...maintenanceEntries(state, effects),
    ...incidentEntries(state, effects),
    ...checkEntries(state, effects),
  ]
}

function screenEntries({ goTo }: PaletteEffects): PaletteEntry[] {
  return screens.map((screen) => ({
    ...entry('Screens', screenTitle(screen), '', () => goTo(screen)),
    keys: screenSequence(screen),
  }))
}

function actionEntries(state: State, effects: PaletteEffects): PaletteEntry[] {
  const { goTo, openRunbook, createRunbook, openDemo, setTheme } = effects
  const action = (label: string, detail: string, choose: () => void) =>
    entry('Actions', label, detail, choose)
  const shiftActions =
    state.shift === null
      ? [action('Start a shift', '', () => goTo('shift'))]
      : [
          keyed(
            'log.write',
            state,
            action('Write a log entry', '', () => goTo('shift', 'write')),
          ),
          action('Draft or edit the handover', '', () => goTo('shift', 'handover')),
        ]
  return [
    ...shiftActions,
    action('Open a runbook', 'Markdown file', () => openRunbook('file')),
    action('Open a folder of runbooks', 'Markdown files', () => openRunbook('folder')),
    action('New runbook from the template', 'Markdown file', createRunbook),
    action('Welcome', 'the first steps', () => goTo('welcome')),
    ...(state.companion.demo ? [] : [action('Look at the demo', 'an invented company at work', openDemo)]),
    ...otherThemes(state.preferences.theme).map((theme) =>
      action(themeTitles[theme], 'appearance', () => setTheme(theme)),
    ),
  ]
}

const themeTitles: Record<Preferences['theme'], string> = {
  system: 'Theme as the system',
  light: 'Light theme',
  dark: 'Dark theme',
}

function otherThemes(current: Preferences['theme']): Preferences['theme'][] {
  return (['system', 'light', 'dark'] as const).filter((theme) => theme !== current)
}

function maintenanceEntries(
  state: State,
  { holdForMaintenance, endMaintenance }: PaletteEffects,
): PaletteEntry[] {
  const { monitors, maintenance } = state
  const groups = new Set(Object.values(monitors).flatMap(({ definition }) => definition.group ?? []))
  return [
    keyed(
      'monitor.hold',
      state,
      entry('Actions', 'Hold alerts for maintenance', 'what, why, until when', () =>
        holdForMaintenance('any'),
      ),
    ),
    ...[...groups].map((group) =>
      entry('Actions', `Hold alerts of ${group}`, 'for maintenance', () =>
        holdForMaintenance({ kind: 'group', group }),
      ),
    ),
    ...maintenance.map(({ id, reason }) =>
      entry('Actions', `End “${reason}”`, 'maintenance', () => endMaintenance(id), id),
    ),
  ]
}

function incidentEntries(state: State, { goTo, openIncident }: PaletteEffects): PaletteEntry[] {
  return [
    keyed(
      'incident.open',
      state,
      entry('Actions', 'Open an incident', 'from alerts, a scenario, or nothing', openIncident),
    ),
    entry('Actions', 'Follow-ups', 'what incidents left to do', () => goTo('incidents', '~follow-ups')),
    ...Object.values(state.incidents).map(({ id, title, severity, end }) =>
      entry(
        'Incidents',
        `${severity} ${title}`,
        end === null ? 'open' : 'ended',
        () => goTo('incidents', id),
        id,
      ),
    ),
  ]
}

function checkEntries({ monitors }: State, { checkNow }: PaletteEffects): PaletteEntry[] {
  return Object.values(monitors)
    .filter(({ removedHere, status }) => !removedHere && status !== 'paused')
    .map(({ id, definition }) =>
      entry('Check now', `Check ${definition.name}`, 'now', () => checkNow(id), id),
    )
}

function entry(
  group: string,
  label: string,
  detail: string,
  choose: () => void,
  key: string = label,
): PaletteEntry {
  return {
    id: `${group} ${key}`,
    group,
    label: unmarked(label),
    detail: unmarked(detail),
    snippet: unmarked(''),
    keys: [],
    isCode: false,
    choose,
    copy: null,
  }
}

/** With the keys that do the same: to the screen on which the action has its key, and that key. */
function keyed(
  action: KeyAction,
  { preferences }: { preferences: { keys: ChosenKeys } },
  entry: PaletteEntry,
): PaletteEntry {
  const { place } = keyedActions[action]
  return {
    ...entry,
    keys: [...screenSequence(screenOf(place)), keyOf(action, preferences.keys).toUpperCase()],
  }
}
