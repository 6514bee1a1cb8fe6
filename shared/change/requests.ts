import { z } from 'zod'
import { id, nothing, request } from '../request'
import { changeEntrySchema } from './change'
import { changeStates } from './change-states'

/** What a window may ask about changes. */
export const changeRequests = {
  'change.add': request(z.strictObject({ entry: changeEntrySchema }), z.object({ id })),
  'change.update': request(z.strictObject({ id, entry: changeEntrySchema }), nothing),
  'change.move': request(z.strictObject({ id, state: z.enum(changeStates) }), nothing),
}
