import { z } from 'zod'
import type { CommonRead } from '../common-fields'
import type { FieldProblem } from '../monitor'
import {
  alertmanagerDefinitionSchema,
  alertmanagerReadSchema,
  alertmanagerTarget,
} from './alertmanager/definition'
import { batteryDefinitionSchema, batteryReadSchema, batteryTarget } from './battery/definition'
import { clockContradictions, clockDefinitionSchema, clockReadSchema, clockTarget } from './clock/definition'
import {
  commandContradictions,
  commandDefinitionSchema,
  commandReadSchema,
  commandTarget,
} from './command/definition'
import { cpuDefinitionSchema, cpuReadSchema, cpuTarget } from './cpu/definition'
import { diskDefinitionSchema, diskReadSchema, diskTarget } from './disk/definition'
import { dnsContradictions, dnsDefinitionSchema, dnsReadSchema, dnsTarget } from './dns/definition'
import { exporterDefinitionSchema, exporterReadSchema, exporterTarget } from './exporter/definition'
import { fileContradictions, fileDefinitionSchema, fileReadSchema, fileTarget } from './file/definition'
import { heartbeatDefinitionSchema, heartbeatReadSchema, heartbeatTarget } from './heartbeat/definition'
import { httpContradictions, httpDefinitionSchema, httpReadSchema, httpTarget } from './http/definition'
import { latencyDefinitionSchema, latencyReadSchema, latencyTarget } from './latency/definition'
import { loadDefinitionSchema, loadReadSchema, loadTarget } from './load/definition'
import { memoryDefinitionSchema, memoryReadSchema, memoryTarget } from './memory/definition'
import { pingContradictions, pingDefinitionSchema, pingReadSchema, pingTarget } from './ping/definition'
import {
  processContradictions,
  processDefinitionSchema,
  processReadSchema,
  processTarget,
} from './process/definition'
import { prometheusDefinitionSchema, prometheusReadSchema, prometheusTarget } from './prometheus/definition'
import type { Target } from './targets'
import { tcpDefinitionSchema, tcpReadSchema, tcpTarget } from './tcp/definition'
import { tlsDefinitionSchema, tlsReadSchema, tlsTarget } from './tls/definition'

/** Every kind of check, in the order in which a person is told of them. */
const kinds = [
  kindOf(httpDefinitionSchema, httpReadSchema, httpTarget, httpContradictions),
  kindOf(tlsDefinitionSchema, tlsReadSchema, tlsTarget),
  kindOf(tcpDefinitionSchema, tcpReadSchema, tcpTarget),
  kindOf(dnsDefinitionSchema, dnsReadSchema, dnsTarget, dnsContradictions),
  kindOf(pingDefinitionSchema, pingReadSchema, pingTarget, pingContradictions),
  kindOf(commandDefinitionSchema, commandReadSchema, commandTarget, commandContradictions),
  kindOf(fileDefinitionSchema, fileReadSchema, fileTarget, fileContradictions),
  kindOf(heartbeatDefinitionSchema, heartbeatReadSchema, heartbeatTarget),
  kindOf(prometheusDefinitionSchema, prometheusReadSchema, prometheusTarget),
  kindOf(exporterDefinitionSchema, exporterReadSchema, exporterTarget),
  kindOf(alertmanagerDefinitionSchema, alertmanagerReadSchema, alertmanagerTarget),
  kindOf(cpuDefinitionSchema, cpuReadSchema, cpuTarget),
  kindOf(memoryDefinitionSchema, memoryReadSchema, memoryTarget),
  kindOf(diskDefinitionSchema, diskReadSchema, diskTarget),
  kindOf(loadDefinitionSchema, loadReadSchema, loadTarget),
  kindOf(latencyDefinitionSchema, latencyReadSchema, latencyTarget),
  kindOf(processDefinitionSchema, processReadSchema, processTarget, processContradictions),
  kindOf(batteryDefinitionSchema, batteryReadSchema, batteryTarget),
  kindOf(clockDefinitionSchema, clockReadSchema, clockTarget, clockContradictions),
] as const

const [first, ...others] = kinds

/** A monitor as a person writes it, on screen or in the runbook's `monitors` block. */
export const monitorDefinitionSchema = z.discriminatedUnion('kind', [
  first.definition,
  ...others.map(({ definition }) => definition),
])
export type MonitorDefinition = z.infer<typeof monitorDefinitionSchema>

/** What a definition means. */
export interface ReadDefinition {
  common: CommonRead
  target: Target
  /** Fields of its kind that are right each by itself and wrong together. */
  contradictions: FieldProblem[]
}

/** A definition that a person wrote, understood. */
export const readDefinitionSchema = z.discriminatedUnion('kind', [
  first.reading,
  ...others.map(({ reading }) => reading),
])

/** The schema of each kind's definition, by the name of the kind. */
export const definitionSchemas: ReadonlyMap<string, (typeof kinds)[number]['definition']> = new Map(
  kinds.map(({ definition }) => [definition.shape.kind.value, definition]),
)

/** Puts together what a kind's folder says: its definition, what the text means, and what is looked at. */
function kindOf<
  Definition extends z.ZodObject<{ kind: z.ZodLiteral<string> }>,
  Read extends z.ZodObject & z.ZodType<CommonRead>,
  Own extends Target,
>(
  definition: Definition,
  read: Read,
  target: (read: z.output<Read>) => Own,
  contradictions: (target: Own) => FieldProblem[] = () => [],
) {
  const reading = read.transform((understood): ReadDefinition => {
    const lookedAt = target(understood)
    return { common: understood, target: lookedAt, contradictions: contradictions(lookedAt) }
  })
  return { definition, reading }
}
