import { type KeyAction, keyedActions } from '../../../shared/keys/actions'
import { type ChosenKeys, keyOf } from '../../../shared/keys/chosen'
import type { Preferences } from '../../../shared/preferences'
import type { State } from '../../../shared/state'
import { text } from '../../../shared/text/text'
import { screenSequence, screenTitle } from '../keys'
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
    ...entry(text.palette.groups.screens, says(screenTitle(screen)), () => goTo(screen)),
    keys: screenSequence(screen),
  }))
}

function actionEntries(state: State, effects: PaletteEffects): PaletteEntry[] {
  const { goTo, openRunbook, createRunbook, openDemo, setTheme } = effects
  const words = text.palette.actions
  const shiftActions =
    state.shift === null
      ? [action(says(words.startShift), () => goTo('shift'))]
      : [
          keyed(
            'log.write',
            state,
            action(says(words.writeEntry), () => goTo('shift', 'write')),
          ),
          action(says(words.draftHandover), () => goTo('shift', 'handover')),
        ]
  return [
    ...shiftActions,
    action(words.openRunbook, () => openRunbook('file')),
    action(words.openFolder, () => openRunbook('folder')),
    action(words.newRunbook, createRunbook),
    action(words.welcome, () => goTo('welcome')),
    ...(state.companion.demo ? [] : [action(words.demo, openDemo)]),
    ...otherThemes(state.preferences.theme).map((theme) =>
      action({ label: words.themes[theme], detail: words.appearance }, () => setTheme(theme)),
    ),
  ]
}

function otherThemes(current: Preferences['theme']): Preferences['theme'][] {
  return (['system', 'light', 'dark'] as const).filter((theme) => theme !== current)
}

function maintenanceEntries(
  state: State,
  { holdForMaintenance, endMaintenance }: PaletteEffects,
): PaletteEntry[] {
  const words = text.palette.actions
  const { monitors, maintenance } = state
  const groups = new Set(Object.values(monitors).flatMap(({ definition }) => definition.group ?? []))
  return [
    keyed(
      'monitor.hold',
      state,
      action(words.hold, () => holdForMaintenance('any')),
    ),
    ...[...groups].map((group) =>
      action(words.holdGroup(group), () => holdForMaintenance({ kind: 'group', group })),
    ),
    ...maintenance.map(({ id, reason }) =>
      action(words.endMaintenance(reason), () => endMaintenance(id), id),
    ),
  ]
}

function incidentEntries(state: State, { goTo, openIncident }: PaletteEffects): PaletteEntry[] {
  const { actions: words, incident } = text.palette
  return [
    keyed('incident.open', state, action(words.openIncident, openIncident)),
    action(words.followUps, () => goTo('incidents', '~follow-ups')),
    ...Object.values(state.incidents).map(({ id, title, severity, end }) =>
      entry(
        text.palette.groups.incidents,
        { label: `${severity} ${title}`, detail: end === null ? incident.open : incident.ended },
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
      entry(
        text.palette.groups.checkNow,
        text.palette.actions.check(definition.name),
        () => checkNow(id),
        id,
      ),
    )
}

interface Words {
  label: string
  detail: string
}

function says(label: string): Words {
  return { label, detail: '' }
}

function action(words: Words, choose: () => void, key?: string): PaletteEntry {
  return entry(text.palette.groups.actions, words, choose, key)
}

function entry(
  group: string,
  { label, detail }: Words,
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
    keys: [...screenSequence(place), keyOf(action, preferences.keys).toUpperCase()],
  }
}
