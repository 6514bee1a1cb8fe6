import type { ReportSectionName } from '../../../incident/report-record'

/** What the report of an incident says, as it is drafted from the data. */
export const draftedReport = {
  title: (severity: string, incident: string) => `${severity} incident: ${incident}`,
  parts: {
    summary: 'Summary',
    impact: 'Impact',
    times: 'Times',
    timeline: 'Timeline',
    cause: 'Root cause',
    lessons: 'Lessons',
    followUps: 'Follow-ups',
  } satisfies Record<ReportSectionName, string>,
  nothingWritten: 'Nothing is written yet.',
  summary: {
    origin: {
      alerts: 'from what monitors found',
      scenario: (scenario: string) => `for the scenario “${scenario}”`,
      nothing: 'by hand',
    },
    sentence: (opened: {
      severity: string
      title: string
      at: string
      by: string
      origin: string
      ending: string
    }) =>
      `${opened.severity} incident “${opened.title}”, opened ${opened.at} by ${opened.by}, ${opened.origin}. ${opened.ending}`,
    stillOpen: 'It is still open.',
    ended: (state: string, at: string, by: string) => `It was ${state} ${at} by ${by}.`,
    alerts: 'Alerts:',
    roles: 'Roles at the end:',
    named: (name: string, value: string) => `${name}: ${value}`,
  },
  expectedImpact: (impact: string) => `Expected by the runbook: ${impact}`,
  times: {
    what: 'What',
    when: 'When',
    began: 'Began',
    noticed: 'Noticed',
    noticedAtOnce: (at: string) => `${at}, at once`,
    noticedAfter: (at: string, duration: string) => `${at}, after ${duration}`,
    opened: 'Incident opened',
    toAcknowledge: 'Time to acknowledge',
    toResolve: 'Time to resolve',
    ended: 'Ended',
    notKnown: 'not known',
    due: (at: string) => `due ${at}`,
    notDone: (due: string) => `due ${due}, not done`,
    done: (due: string, at: string) => `due ${due}, done ${at}`,
    doneLate: (due: string, at: string, late: string) => `due ${due}, done ${at}, ${late} late`,
  },
  followUps: {
    nobody: 'nobody has it',
    due: (day: string) => `due ${day}`,
    doneBy: (person: string) => `done by ${person}`,
    none: 'None.',
  },
  timeline: {
    writtenLater: 'written later',
    correction: 'a correction',
    ranCommand: 'ran a command',
  },
}
