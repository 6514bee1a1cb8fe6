import type { CommandTarget } from '../../shared/watch/kinds/command/target'
import { noSecrets, type SecretSource } from '../secrets/named-secrets'
import { probeAlertmanager } from './alertmanager'
import { createBatteryProbe } from './battery'
import { probeClock } from './clock'
import { createCommandProbe } from './command'
import { createCpuProbe } from './cpu'
import { probeDisk } from './disk'
import { probeDns } from './dns'
import { createExporterProbe } from './exporter'
import { probeFile } from './file'
import { createHeartbeatProbe, deaf, type Listening } from './heartbeat'
import { probeHttp } from './http'
import { probeLatency } from './latency'
import { createLoadProbe } from './load'
import { probeMemory } from './memory'
import { createPingProbe } from './ping'
import type { Probes } from './probe'
import { createProcessProbe } from './process'
import { probePrometheus } from './prometheus'
import { probeTcp } from './tcp'
import { probeTls } from './tls'
import { withHeaderSecrets } from './with-secrets'

/** What probes need of the rest of Watchkeeper. */
export interface ProbeNeeds {
  /** Whether a person let this very command run. */
  mayRun(command: CommandTarget): boolean
  listening: Listening
  /** Those that headers and environments may name. */
  secrets: SecretSource
}

/** Where nobody is there to let a command run, and nothing can call in. */
const alone: ProbeNeeds = { mayRun: () => false, listening: deaf, secrets: noSecrets }

/** The probe of each kind. */
export function createProbes({ mayRun, listening, secrets }: ProbeNeeds = alone): Probes {
  return {
    http: withHeaderSecrets(secrets, probeHttp),
    tls: probeTls,
    tcp: probeTcp,
    dns: probeDns,
    ping: createPingProbe(),
    command: createCommandProbe(mayRun, secrets),
    file: (target, signal) => probeFile(target, signal),
    heartbeat: createHeartbeatProbe(listening),
    prometheus: withHeaderSecrets(secrets, probePrometheus),
    exporter: withHeaderSecrets(secrets, createExporterProbe()),
    alertmanager: withHeaderSecrets(secrets, probeAlertmanager),
    cpu: createCpuProbe(),
    memory: probeMemory,
    disk: probeDisk,
    load: createLoadProbe(),
    latency: probeLatency,
    process: createProcessProbe(),
    battery: createBatteryProbe(),
    clock: probeClock,
  }
}
