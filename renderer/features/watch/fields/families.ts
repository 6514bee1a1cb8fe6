import type { MonitorKind } from '../../../../shared/watch/monitor'

/** Where something is that can be watched. */
export const families = ['services', 'reports', 'laptop'] as const
export type Family = (typeof families)[number]

export const familyOf: Readonly<Record<MonitorKind, Family>> = {
  http: 'services',
  tls: 'services',
  tcp: 'services',
  dns: 'services',
  ping: 'services',
  command: 'services',
  heartbeat: 'reports',
  file: 'reports',
  prometheus: 'reports',
  exporter: 'reports',
  alertmanager: 'reports',
  cpu: 'laptop',
  memory: 'laptop',
  disk: 'laptop',
  load: 'laptop',
  latency: 'laptop',
  process: 'laptop',
  battery: 'laptop',
  clock: 'laptop',
}
