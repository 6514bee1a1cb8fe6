import { alertmanagerFacts } from './alertmanager/target'
import { batteryFacts } from './battery/target'
import { clockFacts } from './clock/target'
import { commandFacts } from './command/target'
import { cpuFacts } from './cpu/target'
import { diskFacts } from './disk/target'
import { dnsFacts } from './dns/target'
import { exporterFacts } from './exporter/target'
import type { KindFacts } from './facts'
import { fileFacts } from './file/target'
import { heartbeatFacts } from './heartbeat/target'
import { httpFacts } from './http/target'
import { latencyFacts } from './latency/target'
import { loadFacts } from './load/target'
import { memoryFacts } from './memory/target'
import { pingFacts } from './ping/target'
import { processFacts } from './process/target'
import { prometheusFacts } from './prometheus/target'
import { tcpFacts } from './tcp/target'
import { tlsFacts } from './tls/target'

const facts = {
  http: httpFacts,
  tls: tlsFacts,
  tcp: tcpFacts,
  dns: dnsFacts,
  ping: pingFacts,
  command: commandFacts,
  file: fileFacts,
  heartbeat: heartbeatFacts,
  prometheus: prometheusFacts,
  exporter: exporterFacts,
  alertmanager: alertmanagerFacts,
  cpu: cpuFacts,
  memory: memoryFacts,
  disk: diskFacts,
  load: loadFacts,
  latency: latencyFacts,
  process: processFacts,
  battery: batteryFacts,
  clock: clockFacts,
}
type Facts = typeof facts

/** A kind of check. */
export type MonitorKind = keyof Facts

/** What a monitor of one kind looks at. */
export type TargetOf<Kind extends MonitorKind> = {
  [Each in Kind]: { kind: Each } & Parameters<Facts[Each]['address']>[0]
}[Kind]

/** What a monitor looks at. */
export type Target = TargetOf<MonitorKind>

/** A definition of one kind, as a person writes it. */
export type DefinitionOf<Kind extends MonitorKind> = {
  [Each in Kind]: { kind: Each } & Parameters<Facts[Each]['describe']>[0]
}[Kind]

/** What is known of each kind of check without a schema. */
export const kindFacts: { readonly [Kind in MonitorKind]: KindFacts<DefinitionOf<Kind>, TargetOf<Kind>> } =
  facts
