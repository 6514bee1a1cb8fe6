import type { NotificationKind } from '../../alert/alert'
import type { Hush } from '../../notify/hush'
import { counted } from './counted'

type Told = Exclude<NotificationKind, 'resolved'>

const more = (isMore: boolean, forms: { one: string; other: string }) =>
  isMore ? { one: `more ${forms.one}`, other: `more ${forms.other}` } : forms

export const notify = {
  buttons: {
    open: 'Open',
    acknowledge: 'Acknowledge',
    snooze: 'Snooze 15 min',
    handOver: 'Hand over…',
    resolve: 'Resolve…',
    note: 'Add a note…',
    choose: 'More…',
  },
  alert: {
    title: {
      opened: (alert: string) => alert,
      worsened: (alert: string) => `Worse: ${alert}`,
      flapping: (alert: string) => alert,
      steady: (alert: string) => `Steady again, and still wrong: ${alert}`,
      reminder: (alert: string) => `Still open: ${alert}`,
      escalation: (alert: string) => `Escalate: ${alert}`,
      'asked again': (alert: string) => `Asks again: ${alert}`,
    } satisfies Record<Told, (alert: string) => string>,
    body: (cause: string, due: string) => `${cause}. ${due}`,
    bodyAndCall: (cause: string, due: string, call: string) => `${cause}. ${due} ${call}`,
    resolved: (alert: string) => `Resolved: ${alert}`,
    lasted: (duration: string) => `It lasted ${duration}.`,
    respondBy: (time: string) => `Respond by ${time}.`,
    dueNow: (time: string) => `Nobody has responded, and ${time} was the deadline.`,
    overdue: (time: string, late: string) => `Nobody has responded: it was due at ${time}, ${late} ago.`,
  },
  call: {
    nobody: 'The escalation is due, and the runbook names nobody to call next.',
    contact: ({ name, absent, ways }: { name: string; absent: string | null; ways: readonly string[] }) => {
      const instead = absent === null ? '' : ` (for ${absent}, who is away)`
      const how = ways.length === 0 ? '; the runbook has no way to reach them' : `, ${ways.join(', ')}`
      return `Call ${name}${instead}${how}.`
    },
  },
  checklist: {
    due: (time: string, checklist: string) => `Due by ${time}: ${checklist}`,
    overdue: (checklist: string) => `Overdue: ${checklist}`,
    canBeTicked: 'The checklist can be ticked now.',
    itemsOpen: (time: string) => `It was due at ${time}, and items are open.`,
  },
  several: {
    keptBack: (counts: string) => `Kept back until now: ${counts}`,
    counts: (told: {
      isMore: boolean
      alerts: number
      deadlines: number
      recoveries: number
      reminders: number
    }) =>
      [
        told.alerts > 0 ? counted(told.alerts, more(told.isMore, { one: 'alert', other: 'alerts' })) : null,
        told.deadlines > 0
          ? counted(told.deadlines, more(told.isMore, { one: 'deadline', other: 'deadlines' }))
          : null,
        told.recoveries > 0
          ? counted(told.recoveries, more(told.isMore, { one: 'resolved', other: 'resolved' }))
          : null,
        told.reminders > 0
          ? counted(told.reminders, more(told.isMore, { one: 'reminder', other: 'reminders' }))
          : null,
      ]
        .filter((part) => part !== null)
        .join(', '),
    unnamed: (count: number) => `and ${count} more`,
  },
  windowTitle: {
    demo: (title: string) => `Demo · ${title}`,
    well: (summary: string) => `${summary} · Watchkeeper`,
    alert: (open: number, alert: string) => `(${open}) Watchkeeper: ${alert}`,
  },
  notShown: {
    sentence: (reason: string) =>
      `The system did not show the notification: ${reason} Until it does, alerts are told by the tray, by the title of the window and by sounds.`,
    unsupported: 'this system shows none.',
    standsStill: 'its notification service stands still.',
    neverAnswered: 'its notification service never answered.',
    noService: 'no notification service took it.',
    noAnswer: 'no notification service answers.',
    said: (error: string) => `it said “${error}”.`,
    missing: 'the program notify-send is missing. Install it (package libnotify-bin or libnotify).',
    defect: 'something went wrong inside Watchkeeper.',
    bySystem: 'the system',
  },
  rehearsal: {
    turnedOff: (severity: string) =>
      `Notifications are turned off: a ${severity} would only be heard, and seen in the tray. This test is shown all the same.`,
    keptBack: {
      presentation: (severity: string, until: string | null) =>
        `Presentation mode is on${until === null ? '' : ` until ${until}`}: a ${severity} would be kept back. This test is shown all the same.`,
      'quiet hours': (severity: string, until: string | null) =>
        `Quiet hours are on${until === null ? '' : ` until ${until}`}: a ${severity} would be kept back. This test is shown all the same.`,
      'do not disturb': (severity: string) =>
        `The system was told not to disturb: a ${severity} would be kept back. This test is shown all the same.`,
    } satisfies Record<Hush['kind'], (severity: string, until: string | null) => string>,
    title: (severity: string) => `${severity} test: Watchkeeper can reach you`,
    body: 'This is what an alert will look like.',
    shownWithButtons: (by: string) =>
      `The notification was handed to the system by ${by}; alerts will have buttons there. If you did not see it, look at the system’s Do Not Disturb setting.`,
    shownWithoutButtons: (by: string) =>
      `The notification was handed to the system by ${by}; alerts will not have buttons there. If you did not see it, look at the system’s Do Not Disturb setting.`,
    silence: 'No sound was played: you chose silence.',
    soundOff: (severity: string) =>
      `No sound was played: you turned the one for ${severity} off. It is heard only when the system shows no notification.`,
    soundPlayed: (by: string) => `The sound was played by ${by}.`,
    thisWindow: 'this window',
    soundFailed:
      'The sound could not be played: no open window may play one, and no program of this system did. Keep a window open, or install a player such as paplay.',
  },
}
