import { z } from 'zod'
import { keepings } from '../channels/view'
import { nothing, request } from '../request'
import { bindingSchema } from './view'

const name = z.string().max(200)

/** What a window may ask about the secrets that monitors name: it can write them, and never read one. */
export const secretRequests = {
  /** In place of one of the same name. Who binds it to another server has to know it. */
  'secret.keep': request(
    z.strictObject({
      name,
      text: z.string().max(4_000),
      binding: bindingSchema,
      keeping: z.enum(keepings),
    }),
    nothing,
  ),
  'secret.forget': request(z.strictObject({ name }), nothing),
}
