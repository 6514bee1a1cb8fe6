import { z } from 'zod'

export { type MonitorDefinition, monitorDefinitionSchema } from './kinds/definitions'
export type { MonitorKind } from './kinds/targets'

/** One thing wrong with a definition, told to a person at that field. */
export const fieldProblemSchema = z.object({ field: z.string(), sentence: z.string() })
export type FieldProblem = z.infer<typeof fieldProblemSchema>
