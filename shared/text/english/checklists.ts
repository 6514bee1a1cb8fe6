import type { AgendaItem } from '../../shift/agenda'
import type { HistoryCell } from '../../shift/checklist-history-record'
import type { Pieces } from '../pieces'

type Outcome = HistoryCell['outcome']

const outcomes: Record<Outcome, string> = {
  'on time': 'on time',
  late: 'late',
  missed: 'missed',
  skipped: 'skipped',
  open: 'open',
}

export const checklists = {
  title: 'Checklists',
  views: { label: 'Views of the checklists', today: 'Today', changes: 'Changes', history: 'History' },
  none: {
    title: 'The runbook has no checklists',
    sentence: <Inserted>(code: (source: string) => Inserted): Pieces<Inserted> => [
      'Write tasks as ',
      code('- [ ] Check the queue'),
      ' under a heading such as “Morning checklist”, “Hourly checks” or “Monday”, and they come due here.',
    ],
    goToRunbook: 'Go to the runbook',
  },
  agenda: {
    groups: {
      overdue: 'Overdue',
      due: 'Due',
      later: 'Later',
      done: 'Done',
      skipped: 'Skipped',
      'on demand': 'When wanted',
    } satisfies Record<AgendaItem['state'], string>,
    overdue: (count: number) => `${count} overdue`,
    due: (count: number) => `${count} due`,
    nothingDue: 'Nothing is due',
    doneBy: (person: string) => `done by ${person}`,
    begun: 'begun',
    late: (duration: string) => `${duration} late`,
    dueAt: <Inserted>(at: Inserted): Pieces<Inserted> => ['due ', at],
    progress: (done: number, of: number) => `${done} of ${of}`,
  },
  run: {
    back: 'All checklists',
    inRunbook: 'In the runbook',
    itemsDone: 'Items done',
    again: 'Start again',
    skippedBy: <Inserted>(
      { person, reason }: { person: string; reason: string },
      at: Inserted,
    ): Pieces<Inserted> => [`Skipped by ${person}, `, at, `: ${reason}`],
    afterAll: 'Do it after all',
    askMonitors: 'Ask the monitors',
    tickedByMonitors: (count: number) =>
      count === 1 ? '1 item was ticked by its monitor.' : `${count} items were ticked by their monitors.`,
    whenever: 'Whenever it is wanted',
    due: <Inserted>(at: Inserted): Pieces<Inserted> => ['due ', at],
    completed: <Inserted>(person: string, at: Inserted): Pieces<Inserted> => [`completed by ${person}, `, at],
    keys: <Inserted>(keys: Record<'notApplicable' | 'more' | 'takeBack', Inserted>): Pieces<Inserted> => [
      '↑ ↓ move, Space ticks, ',
      keys.notApplicable,
      ' not applicable, ',
      keys.more,
      ' note and monitor, ',
      keys.takeBack,
      ' takes the last tick back',
    ],
  },
  item: {
    notApplicable: 'Not applicable',
    monitorOf: (item: string) => `Monitor: ${item}`,
    noteTo: (item: string) => `Note: ${item}`,
    monitorGone: 'Its monitor is gone',
    save: 'Save',
    saveAndTick: 'Save and tick',
    note: 'Note',
    noteTicks: 'A note ticks the item.',
    monitor: 'Monitor that checks it',
    monitorHint: 'It ticks the item when it is ok at a check after the run has begun.',
    noMonitor: 'None: a person ticks it',
  },
  skip: {
    button: 'Skip…',
    title: (checklist: string) => `Skip ${checklist}`,
    description: 'This time only. It is told in the log and in the handover.',
    verb: 'Skip it',
    reason: 'Reason',
  },
  history: {
    spans: { '14': 'Last 2 weeks', '28': 'Last 4 weeks', '84': 'Last 12 weeks' },
    span: 'Weeks shown',
    export: 'Export as CSV…',
    exported: 'The history',
    none: {
      title: 'Nothing has come due yet',
      sentence:
        'From the day on which a runbook is opened here, each time through its checklists is shown: on time, late, missed or skipped.',
    },
    grid: 'History of the checklists',
    checklist: 'Checklist',
    onTime: 'On time',
    outcomes,
    notDue: 'not due',
    one: ({ outcome, by, reason }: Pick<HistoryCell, 'outcome' | 'by' | 'reason'>) =>
      `${outcomes[outcome]}${by === null ? '' : `, by ${by}`}${reason === null ? '' : `: ${reason}`}`,
    several: (counts: readonly { outcome: Outcome; count: number }[]) =>
      counts.map(({ outcome, count }) => `${count} ${outcomes[outcome]}`).join(', '),
    ofDay: (date: string, what: string) => `${date}: ${what}`,
  },
  linked: {
    gone: 'The monitor is not there any more.',
    notChecked: (monitor: string) => `${monitor} has not been checked since.`,
    notOk: ({ monitor, status, why }: { monitor: string; status: string; why: string }) =>
      why === '' ? `${monitor} is ${status}.` : `${monitor} is ${status}: ${why}`,
    ok: (monitor: string) => `${monitor} is ok`,
    okWith: (monitor: string, seen: string) => `${monitor}: ${seen}`,
  },
  refusals: {
    notTicked: 'A note belongs to a ticked item, and this one is not ticked any more.',
    wantedOnly: (title: string) => `"${title}" is done when it is wanted, so it need not be skipped.`,
    startsByItself: (title: string) => `"${title}" starts again by itself when it is next due.`,
    noStep: 'The runbook no longer has this step. It may have changed on disk.',
    noSteps: 'The runbook no longer has these steps. It may have changed on disk.',
    noChecklist: 'The runbook no longer has this checklist. It may have changed on disk.',
    noAlert: 'This alert is not known any more.',
    noChange: 'This change is not known any more.',
    noIncident: 'This incident is not known any more.',
  },
  logged: {
    noLongerSkipped: (title: string) => `Checklist no longer skipped: ${title}.`,
    skipped: ({ title, by, reason }: { title: string; by: string; reason: string }) =>
      `Checklist skipped by ${by}: ${title} (${reason}).`,
    done: (title: string, items: number) => `Checklist done: ${title}, ${items} of ${items}.`,
    reopened: (title: string) => `Checklist reopened: ${title}.`,
    beside: (checklist: string, subject: string) => `${checklist}: ${subject}`,
  },
}
