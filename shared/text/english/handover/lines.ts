import type { ChangeState } from '../../../change/change-states'
import type { Status } from '../../../watch/status'
import { counted } from '../counted'

/** A time by which something is due, and whether it has passed. */
interface Due {
  at: string
  passed: boolean
}

interface Summary {
  openAlerts: number
  resolvedAlerts: number
  openIncidents: number
  doneChecklists: number
  missedChecklists: number
  overdueChecklists: number
}

interface OpenAlert {
  severity: string
  title: string
  cause: string
  since: string
  standing: readonly string[]
}

interface Silence {
  what: string
  by: string
  reason: string | null
  until: string
}

interface Change {
  state: ChangeState
  title: string
  category: string | null
  when: string
}

interface Window {
  onNow: boolean
  reason: string
  from: string
  to: string
  noticeDue: string | null
}

interface FollowUp {
  text: string
  owner: string | null
  due: string | null
}

/** The lines that are drafted from what happened. */
export const lines = {
  summary: ({ openAlerts, resolvedAlerts, openIncidents, ...checklists }: Summary) => {
    const { doneChecklists, missedChecklists, overdueChecklists } = checklists
    const alerts = `${counted(openAlerts, { one: 'alert', other: 'alerts' })} open, ${resolvedAlerts} resolved in the shift; `
    const incidents =
      openIncidents === 0 ? '' : `${counted(openIncidents, { one: 'incident', other: 'incidents' })} open; `
    const done = counted(doneChecklists, { one: 'checklist', other: 'checklists' })
    return `${alerts}${incidents}${done} done, ${missedChecklists} missed, ${overdueChecklists} overdue.`
  },
  urgent: {
    response: (alert: string, due: Due) => `${alert} wants a response ${whenDue(due)}.`,
    escalation: (alert: string, due: Due) => `${alert} is to be escalated ${whenDue(due)}.`,
    unacknowledged: (alert: string, due: Due) => `${alert} is unacknowledged again ${whenDue(due)}.`,
    snooze: (alert: string, due: Due) => `${alert} ends its snooze ${whenDue(due)}.`,
    timer: ({ incident, timer }: { incident: string; timer: string }, due: Due) =>
      `${incident}: ${timer} is due ${whenDue(due)}.`,
    followUp: (followUp: string, due: Due) => `${followUp}: due ${whenDue(due)}.`,
    checklist: (checklist: string, due: Due) => `${checklist} is overdue ${whenDue(due)}.`,
    change: (change: string, due: Due) => `${change} is to begin ${whenDue(due)}.`,
  },
  incident: {
    stage: ({ severity, title, stage, since, lead }: Record<Stage, string> & { lead: string | null }) =>
      `${severity} ${title}: stage ${stage}, since ${since}${lead === null ? '' : `, led by ${lead}`}.`,
    noStage: 'not set',
    timer: (timer: string, due: string) => `${timer} due ${due}.`,
    resolved: ({ severity, title, from, lasted }: Record<Ended, string>) =>
      `Incident ${severity} ${title}: from ${from}, for ${lasted}.`,
  },
  alert: {
    open: ({ severity, title, cause, since, standing }: OpenAlert) =>
      `${severity} ${title}: ${cause}, since ${since}; ${standing.join('; ')}.`,
    notAcknowledged: (responseDue: string, escalation: string | null) =>
      `not acknowledged, response due ${responseDue}${escalation === null ? '' : `, to be escalated ${escalation}`}`,
    acknowledged: ({
      by,
      at,
      reason,
      ends,
    }: Record<'by' | 'at', string> & Record<'reason' | 'ends', string | null>) =>
      `acknowledged by ${by} ${at}${because(reason)}${ends === null ? '' : `, which ends ${ends}`}`,
    assigned: (person: string) => `with ${person}`,
    snoozed: ({ by, reason, until }: Omit<Silence, 'what'>) =>
      `snoozed by ${by}${because(reason)} until ${until}`,
    heldUntil: (why: string, until: string) => `${why} until ${until}`,
    silenced: ({ what, by, reason, until }: Silence) =>
      `Alerts of ${what} are snoozed by ${by}${because(reason)} until ${until}.`,
    everything: 'everything',
    group: (group: string) => `the group ${group}`,
    ended: ({ severity, title, from, lasted, how }: Record<Ended | 'how', string>) =>
      `${severity} ${title}: from ${from}, for ${lasted}; ${how}.`,
    monitorRemoved: 'its monitor was removed',
    recovered: 'recovered',
    resolvedBy: (person: string) => `resolved by ${person}`,
  },
  risk: ({ monitor, status, why }: { monitor: string; status: Status; why: string }) =>
    `${monitor} is ${statuses[status]}${why === '' ? '' : `: ${why}`}`,
  checklist: {
    done: ({ title, at, people }: { title: string; at: string; people: readonly string[] }) =>
      `Done: ${title}, ${at}, by ${people.join(', ')}.`,
    skipped: ({ title, by, reason }: { title: string; by: string; reason: string }) =>
      `Skipped by ${by}: ${title}${because(reason)}.`,
    missed: (title: string, due: string) => `Missed: ${title}, due ${due}.`,
    begun: (title: string, progress: string) => `Begun: ${title}${progress}.`,
    overdue: ({ title, since, progress }: { title: string; since: string; progress: string }) =>
      `Overdue: ${title}, since ${since}${progress}.`,
    dueNext: ({ title, due, progress }: { title: string; due: string; progress: string }) =>
      `Due next: ${title}, ${due}${progress}.`,
    /** Stands behind what a checklist is. */
    progress: (ticked: number, items: number) => (ticked === 0 ? '' : `, ${ticked} of ${items} ticked`),
  },
  change: {
    told: ({ state, title, category, when }: Change) =>
      `${changeStates[state]}: ${title}${category === null ? '' : ` (${category})`}, ${when}.`,
    planned: ({ from, to, announced }: { from: string; to: string; announced: string | null }) =>
      `${from} to ${to}; ${announced === null ? 'nobody has been told yet' : `told ${announced}`}`,
    window: ({ onNow, reason, from, to, noticeDue }: Window) =>
      `${onNow ? 'Window, on now' : 'Window'}: ${reason}, ${from} to ${to}${noticeDue === null ? '' : `; notice due ${noticeDue}`}.`,
  },
  backup: ({ name, due, asked }: { name: string; due: string; asked: string }) =>
    `${name}: verification was due ${due} (${asked}), and none is on record since.`,
  followUp: ({ text, owner, due }: FollowUp) =>
    `${text} (${owner ?? 'nobody yet'}${due === null ? '' : `, due ${due}`})`,
  coming: {
    at: (at: string, what: string) => `${at}: ${what}`,
    certificateEnds: (monitor: string) => `the certificate of ${monitor} ends`,
    certificateEnded: (monitor: string) => `the certificate of ${monitor} has ended`,
    review: 'the runbook is to be reviewed',
    reviewOverdue: 'the runbook should have been reviewed',
  },
  logEntry: ({ author, at, text }: { author: string; at: string; text: string }) =>
    `${author}, ${at}: ${text}`,
  timelineEntry: ({ at, author, text }: { at: string; author: string; text: string }) =>
    `${at} ${author}: ${text}`,
  previous: (person: string, at: string) => `Of ${person}, ${at}.`,
}

type Stage = 'severity' | 'title' | 'stage' | 'since'
type Ended = 'severity' | 'title' | 'from' | 'lasted'

const changeStates: Record<ChangeState, string> = {
  planned: 'Planned',
  'in progress': 'In progress',
  done: 'Done',
  'rolled back': 'Rolled back',
  cancelled: 'Cancelled',
}

const statuses: Record<Status, string> = {
  ok: 'ok',
  warning: 'warning',
  critical: 'critical',
  unknown: 'unknown',
  paused: 'paused',
}

function whenDue({ at, passed }: Due): string {
  return `${passed ? 'since' : 'by'} ${at}`
}

/** A reason as it stands behind what it explains: " (waiting for the vendor)". */
function because(reason: string | null): string {
  return reason === null || reason.trim() === '' ? '' : ` (${reason.trim()})`
}
