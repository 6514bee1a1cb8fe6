import { z } from 'zod'

/** A request of the contract: what is asked with, and what is answered. */
export const request = <Input extends z.ZodType, Reply extends z.ZodType>(input: Input, reply: Reply) => ({
  input,
  reply,
})

export const nothing = z.null()
export const id = z.string().min(1).max(200)
export const path = z.string().min(1).max(4096)
/** A section or a checklist; in a folder it begins with the path of its file. */
export const key = z.string().min(1).max(5000)
/** A whole file, as text. */
export const fileText = z.string().max(8 * 1024 * 1024)

/** The desktop app asks where to; a browser is given the file to download. */
export const exportOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), path: z.string() }),
  z.object({ outcome: z.literal('cancelled') }),
  z.object({ outcome: z.literal('download'), fileName: z.string(), text: z.string() }),
])
