import { z } from 'zod'
import { failure, type Result, success } from '../result'
import { longestFile } from './limits'
import { acceptanceSchema, noteSchema, questionSchema } from './note'

const format = 'watchkeeper-handover'
/** Raised when a Watchkeeper before would misread what is written. */
const version = 1

/** What a file of the handover folder holds; each is written once. */
export const documentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('note'), note: noteSchema }),
  z.object({ kind: z.literal('acceptance'), acceptance: acceptanceSchema }),
  z.object({ kind: z.literal('question'), question: questionSchema }),
])
export type HandoverDocument = z.infer<typeof documentSchema>

/** The SHA-256 of a text, in hexadecimal digits. */
export type Digest = (text: string) => string

const wrapperSchema = z.object({ format: z.literal(format), version: z.int(), sha256: z.string() })
const contentSchema = z.looseObject({ content: z.unknown() })

/** A document as the text of a file, with what tells whether it was changed on the way. */
export function fileText(document: HandoverDocument, digest: Digest): string {
  const wrapper = { format, version, sha256: digest(JSON.stringify(document)), content: document }
  return `${JSON.stringify(wrapper, null, 2)}\n`
}

/** Reads what `fileText` wrote; else a sentence that says what is wrong with the file. */
export function parseFile(text: string, digest: Digest): Result<HandoverDocument, string> {
  if (text.length > longestFile) return failure('It is larger than any handover is.')
  const parsed = parsedJson(text)
  const wrapper = wrapperSchema.safeParse(parsed)
  if (!wrapper.success) return failure('It is not a handover of Watchkeeper, or not all of it is there yet.')
  if (wrapper.data.version > version)
    return failure('A newer Watchkeeper wrote it. Bring this one up to date to read it.')
  const content = contentSchema.parse(parsed).content
  if (digest(JSON.stringify(content)) !== wrapper.data.sha256)
    return failure('It was changed after Watchkeeper wrote it, so it cannot be trusted. Ask for it again.')
  const document = documentSchema.safeParse(content)
  if (!document.success) return failure('What it holds is not what a handover holds. Ask for it again.')
  return success(document.data)
}

/** What a document is known by, and the note that it is or is about. */
export function identityOf(document: HandoverDocument): { id: string; noteId: string; at: number } {
  switch (document.kind) {
    case 'note':
      return { id: document.note.id, noteId: document.note.id, at: document.note.writtenAt }
    case 'acceptance':
      return identityOfReply(document.acceptance)
    case 'question':
      return identityOfReply(document.question)
  }
}

function identityOfReply({ id, noteId, at }: { id: string; noteId: string; at: number }) {
  return { id, noteId, at }
}

const extension = '.watchkeeper.json'

/** "note-20261123T080000Z-3f0a91c2.watchkeeper.json": the kind, the time and a part of a random id, and no name. */
export function fileNameOf(document: HandoverDocument): string {
  const { id, at } = identityOf(document)
  const time = new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, '')
  return `${document.kind}-${time}-${id.replaceAll(/[^\da-z]/gi, '').slice(0, 12)}${extension}`
}

/** Whether a file of the folder may be one of these; hidden ones are half-written. */
export function isFileName(name: string): boolean {
  return /^(?:note|acceptance|question)-[^/\\]+$/.test(name) && name.endsWith(extension)
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
