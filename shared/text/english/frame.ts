import type { Hush } from '../../notify/hush'
import type { Pieces } from '../pieces'

const until =
  (what: string) =>
  <Inserted>(time: Inserted): Pieces<Inserted> => [`${what} until `, time]

export const frame = {
  name: 'Watchkeeper',
  opening: 'Opening',
  searchOrDo: 'Search or do anything',
  screens: {
    label: 'Screens',
    now: 'Now',
    watch: 'Watch',
    runbook: 'Runbook',
    checklists: 'Checklists',
    incidents: 'Incidents',
    shift: 'Shift',
    contacts: 'Contacts',
    settings: 'Settings',
  },
  connection: {
    lost: 'Connection to Watchkeeper lost, trying again. What you see is from before.',
    expired: 'This link has expired. Use the newest link that Watchkeeper printed where it runs.',
    none: 'This window has no connection to Watchkeeper yet.',
    noAnswer: (request: string, cause: string) => `Watchkeeper could not answer “${request}”: ${cause}`,
    nothingChanged:
      'Watchkeeper cannot be reached from this window, so nothing was changed. It is tried again by itself.',
    lostBeforeAnswer:
      'The connection to Watchkeeper was lost before it answered. Look whether the change was made before you repeat it.',
  },
  waiting: {
    opening: { title: 'Opening', sentence: 'The state is on its way.' },
    lost: {
      title: 'Watchkeeper does not answer',
      sentence: 'It is tried again by itself. If it stays so, look whether Watchkeeper is still running.',
    },
    expired: {
      title: 'This link has expired',
      sentence: 'Use the newest link that Watchkeeper printed where it runs.',
    },
  },
  demo: {
    mark: 'Demo: an invented company',
    explanation: 'What you see is invented, and thrown away when you quit. Your own data is not touched.',
    opens:
      'The demo opens in a window of its own, in some seconds. What it shows is invented, and thrown away at its end.',
  },
  offlineSince: <Inserted>(time: Inserted): Pieces<Inserted> => ['Offline since ', time],
  sampleRunbook: 'The sample runbook',
  zoneAndUtc: (zone: string, utc: string) => `${zone} · ${utc} UTC`,
  hush: {
    on: {
      presentation: 'Presentation mode',
      'quiet hours': 'Quiet hours',
      'do not disturb': 'Do Not Disturb',
    } satisfies Record<Hush['kind'], string>,
    onUntil: {
      presentation: until('Presentation mode'),
      'quiet hours': until('Quiet hours'),
      'do not disturb': until('Do Not Disturb'),
    } satisfies Record<Hush['kind'], <Inserted>(time: Inserted) => Pieces<Inserted>>,
  },
  shift: {
    none: 'No shift',
    start: 'Start one',
    since: <Inserted>(start: Inserted): Pieces<Inserted> => ['on since ', start],
    sinceUntil: <Inserted>(start: Inserted, end: Inserted): Pieces<Inserted> => [
      'on since ',
      start,
      ', until ',
      end,
    ],
  },
  waits: {
    alerts: (count: number) => (count === 1 ? 'alert' : 'alerts'),
    incidents: (count: number) => (count === 1 ? 'open incident' : 'open incidents'),
    monitors: (count: number) => (count === 1 ? 'monitor' : 'monitors'),
  },
  notices: {
    dismiss: 'Dismiss',
    messages: 'Messages',
    problem: 'Problem',
  },
  defect: {
    title: 'This screen stopped working',
    sentence: (why: string) =>
      `It could not be shown (${why}). Watchkeeper keeps watching; what was written is kept.`,
    reload: 'Reload the window',
  },
  clipboard: {
    copied: 'Copied',
    refused: 'The clipboard could not be written. Select the text and copy it by hand.',
  },
  exported: {
    saved: (what: string, path: string) => `${what} was saved as ${path}.`,
    downloaded: (what: string, file: string) => `${what} was downloaded as ${file}.`,
  },
  cancel: 'Cancel',
}
