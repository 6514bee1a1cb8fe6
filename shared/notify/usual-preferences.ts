import type { NotifyPreferences } from './preferences'

/** How a person is told who never said how. */
export const usualNotifyPreferences: NotifyPreferences = {
  bundleSeconds: 60,
  quietHours: { on: false, from: 22 * 60, to: 7 * 60, days: [1, 2, 3, 4, 5, 6, 7] },
  presentation: null,
  doNotDisturb: 'wait',
  sounds: { silent: false, volume: 70, severities: { P1: true, P2: true, P3: true, P4: false } },
}
