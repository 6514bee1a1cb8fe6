import type { Pieces } from '../../pieces'
import { conduct } from './conduct'
import { draftedReport } from './drafted-report'
import { figures } from './figures'
import { followUps } from './follow-ups'
import { pane } from './pane'
import { report } from './report'
import { timeline } from './timeline'

export const incidents = {
  title: 'Incidents',
  open: 'Open an incident',
  undo: 'Undo',
  openCount: (count: number) => (count === 0 ? 'None is open' : `${count} open`),
  views: {
    label: 'Views of the incidents',
    list: 'Incidents',
    followUps: (count: number) => (count === 0 ? 'Follow-ups' : `Follow-ups (${count})`),
    figures: 'Figures',
  },
  list: {
    none: {
      title: 'No incident was opened yet',
      sentence:
        "Open one from an alert on Now, for a disaster scenario of the runbook, or by hand. It brings its deadlines, the runbook's steps and a timeline, and at its end the report.",
    },
    open: 'Open',
    noneOpen: 'None. Everything that was opened has ended.',
    ended: 'Ended',
    showEarlier: 'Show earlier ones',
    endedAfter: <Inserted>(state: string, at: Inserted, duration: string): Pieces<Inserted> => [
      `${state} `,
      at,
      ` after ${duration}`,
    ],
    opened: <Inserted>(at: Inserted): Pieces<Inserted> => ['opened ', at],
    noDeadline: 'no deadline runs',
    late: (deadline: string, duration: string) => `${deadline} ${duration} late`,
    comesIn: (deadline: string, duration: string) => `${deadline} in ${duration}`,
  },
  opening: {
    description: 'Its deadlines begin to run, and everything that is done stands on its timeline.',
    verb: 'Open it',
    what: 'What is wrong',
    sayWhat: 'Say in a few words what is wrong.',
    severity: 'Severity',
    began: 'Began',
    asAlertsSay: 'Empty: as the alerts say',
    emptyNow: 'Empty: now',
    scenario: 'Disaster scenario',
    noScenario: 'None',
    alerts: 'Alerts that it is about',
    alert: (severity: string, alert: string) => `${severity} ${alert}`,
  },
  conduct,
  draftedReport,
  figures,
  followUps,
  pane,
  report,
  timeline,
}
