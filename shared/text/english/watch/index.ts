import type { MonitorKind } from '../../../watch/monitor'
import type { Status } from '../../../watch/status'
import { detail } from './detail'
import { editor } from './editor'
import { exchange } from './exchange'
import { fields } from './fields'
import { findings } from './findings'
import { judging } from './judging'
import { list } from './list'
import { problems } from './problems'
import { targets } from './targets'

export const watch = {
  title: 'Watch',
  add: 'Add a monitor',
  beingRead: { title: 'The monitors are being read', sentence: 'They are here in a moment.' },
  none: {
    title: 'Nothing is watched yet',
    sentence:
      'Add a monitor here, or write them into the runbook as a fenced yaml block tagged monitors, so that one file configures the team.',
  },
  status: {
    ok: 'ok',
    warning: 'warning',
    critical: 'critical',
    unknown: 'unknown',
    paused: 'paused',
  } satisfies Record<Status, string>,
  /** How a monitor stands, with how long it has. */
  standing: {
    removed: 'removed',
    since: (status: string, duration: string) => `${status} for ${duration}`,
    confirming: ({ status, next, seen, needed }: Confirming) => `${status}, ${next} ${seen} of ${needed}`,
  },
  marks: { held: 'held', flapping: 'flapping', approval: 'waits for approval' },
  /** What a check came to that measured nothing. */
  outcomes: { answered: 'answered', failed: 'failed', unknown: 'no value' },
  thresholds: {
    none: 'No thresholds: it is ok as long as it answers as expected.',
    warning: (level: string, source: string) => `Warning ${level}, from ${source}.`,
    critical: (level: string, source: string) => `Critical ${level}, from ${source}.`,
    both: (warning: string, critical: string, source: string) =>
      `Warning ${warning}, critical ${critical}, from ${source}.`,
  },
  actions: {
    check: 'Check now',
    checking: 'Checking',
    pause: 'Pause',
    resume: 'Resume',
    hold: 'Hold for maintenance…',
    edit: 'Edit',
    remove: 'Remove',
    restore: 'Restore',
    undo: 'Undo',
    removed: (name: string) => `${name} is removed and no longer checked.`,
    removedMany: (count: number) =>
      count === 1
        ? 'One monitor is removed and no longer checked.'
        : `${count} monitors are removed and no longer checked.`,
  },
  families: { services: 'Services', reports: 'Reports', laptop: 'This laptop' },
  /** What is watched, for a list of kinds. */
  kinds: {
    http: 'HTTP or HTTPS address',
    tls: 'TLS certificate',
    tcp: 'TCP port',
    dns: 'DNS record',
    ping: 'Ping',
    command: 'Command or Nagios plugin',
    heartbeat: 'Heartbeat: something calls in',
    file: 'File, as a backup',
    prometheus: 'Prometheus query',
    exporter: 'Prometheus exporter',
    alertmanager: 'Alertmanager',
    cpu: 'Processor of this laptop',
    memory: 'Memory of this laptop',
    disk: 'Disk of this laptop',
    load: 'Load of this laptop',
    latency: 'Network latency to an anchor',
    process: 'Process on this laptop',
    battery: 'Battery of this laptop',
    clock: 'Clock of this laptop',
  } satisfies Record<MonitorKind, string>,
  list,
  detail,
  editor,
  fields,
  exchange,
  judging,
  findings,
  problems,
  targets,
}

interface Confirming {
  status: string
  next: string
  seen: number
  needed: number
}
