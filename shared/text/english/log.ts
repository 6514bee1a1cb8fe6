import type { Pieces } from '../pieces'

/** An alert as an entry of the log tells of it. */
interface AlertInEntry {
  severity: string
  title: string
  cause: string
}

export const log = {
  label: 'Log',
  entries: 'Entries',
  looking: 'Looking',
  noneLike: 'No entry is like that. Clear the filter to see all of them.',
  none: 'Nothing has been written yet. Watchkeeper adds alerts and checklists by itself.',
  today: 'Today',
  yesterday: 'Yesterday',
  composer: {
    label: 'New entry',
    hint: 'Saved as you type. # tags, @ people, [[ links. N comes here.',
    saved: 'Saved, not yet in the log.',
    saving: 'Saving…',
    conflict: (other: string) =>
      `Another window was writing here at the same time: “${other}”. Both are kept.`,
    addBelow: 'Add it below mine',
    leaveOut: 'Leave it out',
    anotherTime: 'Another time',
    time: 'Time it happened',
    timeHint: 'Empty: now',
    write: 'Write',
  },
  field: {
    placeholder: 'What happened, what you did, what is still open',
    suggestions: 'Suggestions',
    kinds: {
      tag: 'Tag',
      person: 'Person',
      alert: 'Alert',
      incident: 'Incident',
      change: 'Change',
      monitor: 'Monitor',
      checklist: 'Checklist',
      section: 'Section',
    },
  },
  correct: {
    title: 'Correct the entry',
    description: 'What it says now stays readable behind the corrected one.',
    verb: 'Save the correction',
    label: 'Corrected entry',
    button: (author: string) => `Correct the entry of ${author}`,
  },
  versions: {
    title: 'What the entry said',
    close: 'Close',
    list: 'Versions, the newest first',
    written: <Inserted>(author: string, writtenAt: Inserted, at: Inserted): Pieces<Inserted> => [
      'Written ',
      writtenAt,
      ` by ${author}, of `,
      at,
    ],
    corrected: <Inserted>(author: string, writtenAt: Inserted, at: Inserted): Pieces<Inserted> => [
      'Corrected ',
      writtenAt,
      ` by ${author}, of `,
      at,
    ],
  },
  entry: {
    show: 'Show',
    writtenLater: <Inserted>(at: Inserted): Pieces<Inserted> => ['Written later, ', at],
    corrected: 'Corrected, see what it said',
  },
  filter: {
    label: 'Filter the log',
    words: 'Words in the log',
    search: 'Search the log  /',
    kind: 'Kind of entries',
    kinds: {
      people: 'Written by people',
      watchkeeper: 'Written by Watchkeeper',
      alert: 'About alerts',
      incident: 'About incidents',
      monitor: 'About monitors',
      checklist: 'About checklists',
      change: 'About changes',
    },
    allKinds: 'All entries',
    person: 'Person',
    anybody: 'Anybody',
    tag: 'Tag',
    anyTag: 'Any tag',
    time: 'Time',
    times: {
      all: 'All times',
      day: 'Last 24 hours',
      week: 'Last 7 days',
      month: 'Last 30 days',
      year: 'Last year',
    },
    clear: 'Clear',
  },
  export: {
    button: 'Export…',
    shown: 'The entries shown',
    whole: 'The whole log',
    formats: { markdown: 'As Markdown', csv: 'As CSV', json: 'As JSON' },
    theLog: 'The log',
  },
  /** The log as Markdown. */
  file: {
    title: 'Log',
    local: (zone: string) => `Times are local (${zone}).`,
    none: 'No entries.',
    writtenLater: 'written later',
    corrected: 'corrected',
  },
  times: {
    example: '14:05, 20 min ago',
    notOne: 'Write a time as 14:05, yesterday 14:05, 20 min ago or 2026-11-22 14:05.',
    toCome: 'This time has not come yet; an entry tells of what has happened.',
    tooFarBack: (most: string) => `An entry can go back ${most} at most.`,
  },
  refusals: {
    notInLog: 'This entry is not in the log.',
    watchkeepers:
      'Watchkeeper wrote this entry itself, so it stays as it is. Write one of your own beside it.',
  },
  /** What Watchkeeper writes of alerts. */
  alert: {
    opened: ({ severity, title, cause }: AlertInEntry) => `Alert opened: ${severity} ${title} (${cause}).`,
    openedHeld: ({ severity, title, cause }: AlertInEntry, why: string) =>
      `Alert opened, ${why}: ${severity} ${title} (${cause}).`,
    acknowledged: ({
      title,
      by,
      until,
      reason,
    }: Record<'title' | 'by', string> & Record<'until' | 'reason', string | null>) =>
      `Alert acknowledged by ${by}${until === null ? '' : `, until ${until}`}: ${title}${because(reason)}.`,
    asksAgain: (title: string) => `Alert asks again, its acknowledgement is over: ${title}.`,
    resolvedBy: ({
      title,
      by,
      lasted,
      reason,
    }: Record<'title' | 'by' | 'lasted', string> & { reason: string | null }) =>
      `Alert resolved by ${by} after ${lasted}: ${title}${because(reason)}.`,
    recovered: (title: string, lasted: string) => `Alert resolved: ${title}, recovered after ${lasted}.`,
    monitorGone: (title: string, lasted: string) =>
      `Alert resolved: ${title}, its monitor is not watched any more after ${lasted}.`,
    handed: ({ title, to, by }: Record<'title' | 'to' | 'by', string>) =>
      `Alert handed to ${to} by ${by}: ${title}.`,
    called: ({ title, person, by }: Record<'title' | 'person' | 'by', string>) =>
      `${person} called by ${by} because of: ${title}.`,
    escalationDue: (severity: string, title: string) => `Escalation due: ${severity} ${title}.`,
    otherDeadlines: ({ title, due, promised }: Record<'title' | 'due' | 'promised', string>) =>
      `The runbook names other deadlines: respond by ${due}, promised was ${promised}: ${title}.`,
    steady: (title: string) => `Alert steady again: ${title}.`,
    flaps: (title: string) => `Alert began to flap: ${title}.`,
    noLongerHeld: (title: string) => `Alert no longer held: ${title}.`,
    worse: ({ severity, title, cause }: AlertInEntry) => `Alert worse: ${severity} ${title} (${cause}).`,
    eased: ({ severity, title, cause }: AlertInEntry) => `Alert eased: ${severity} ${title} (${cause}).`,
  },
}

/** A reason as it stands behind what it explains: " (waiting for the vendor)". */
function because(reason: string | null): string {
  return reason === null ? '' : ` (${reason})`
}
