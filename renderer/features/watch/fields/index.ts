import type { MonitorKind } from '../../../../shared/watch/monitor'
import { alertmanagerFields } from './alertmanager'
import { batteryFields } from './battery'
import { clockFields } from './clock'
import { commandFields } from './command'
import { cpuFields } from './cpu'
import { diskFields } from './disk'
import { dnsFields } from './dns'
import { exporterFields } from './exporter'
import type { KindFields } from './field'
import { fileFields } from './file'
import { heartbeatFields } from './heartbeat'
import { httpFields } from './http'
import { latencyFields } from './latency'
import { loadFields } from './load'
import { memoryFields } from './memory'
import { pingFields } from './ping'
import { processFields } from './process'
import { prometheusFields } from './prometheus'
import { tcpFields } from './tcp'
import { tlsFields } from './tls'

/** Every kind of check as the editor shows it, in the order in which they are offered. */
export const kindFields: Readonly<Record<MonitorKind, () => KindFields>> = {
  http: httpFields,
  tls: tlsFields,
  tcp: tcpFields,
  dns: dnsFields,
  ping: pingFields,
  command: commandFields,
  heartbeat: heartbeatFields,
  file: fileFields,
  prometheus: prometheusFields,
  exporter: exporterFields,
  alertmanager: alertmanagerFields,
  cpu: cpuFields,
  memory: memoryFields,
  disk: diskFields,
  load: loadFields,
  latency: latencyFields,
  process: processFields,
  battery: batteryFields,
  clock: clockFields,
}
