import { z } from 'zod'
import { logKinds } from './filter'

/** A `LogFilter` as it arrives from a window. */
export const logFilterSchema = z.strictObject({
  text: z.string().max(200),
  person: z.string().max(80).nullable(),
  tag: z.string().max(80).nullable(),
  kind: z.enum(logKinds).nullable(),
  from: z.number().nullable(),
  to: z.number().nullable(),
})
