import { z } from 'zod'
import { failure, type Result, success } from '../result'
import { text } from '../text/text'
import { longestFile } from './limits'
import { acceptanceSchema, handedPictureSchema, noteSchema, questionSchema } from './note'

const format = 'watchkeeper-handover'
/** Raised when a Watchkeeper before would misread what is written. */
const version = 1

/** What a file of the handover folder holds; each is written once. */
export const documentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('note'), note: noteSchema }),
  z.object({ kind: z.literal('acceptance'), acceptance: acceptanceSchema }),
  z.object({ kind: z.literal('question'), question: questionSchema }),
  z.object({ kind: z.literal('picture'), picture: handedPictureSchema }),
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

/** Why a file is not taken; one that is `incomplete` may still be on its way, one that is `early` has its time to come. */
export interface FileProblem {
  kind: 'incomplete' | 'early' | 'refused'
  sentence: string
}

/** Clocks differ, and a zone is easily set wrong: what is dated further ahead than this, in milliseconds, is not taken. */
const mostAhead = 24 * 60 * 60_000

/** Reads what `fileText` wrote; else what is wrong with the file. `now` is in UTC milliseconds. */
export function parseFile(
  written: string,
  digest: Digest,
  now: number,
): Result<HandoverDocument, FileProblem> {
  const words = text.handover.exchange.file
  if (written.length > longestFile) return refused(words.tooLarge)
  const parsed = parsedJson(written)
  if (parsed === undefined) return failure({ kind: 'incomplete', sentence: words.foreign })
  const wrapper = wrapperSchema.safeParse(parsed)
  if (!wrapper.success) return refused(words.foreign)
  if (wrapper.data.version > version) return refused(words.newer)
  const content = contentSchema.parse(parsed).content
  if (digestOf(content, digest) !== wrapper.data.sha256) return refused(words.changed)
  const document = documentSchema.safeParse(content)
  if (!document.success) return refused(words.otherContent)
  const { at } = identityOf(document.data)
  if (at > now + mostAhead) return failure({ kind: 'early', sentence: words.early(isoDay(at)) })
  return success(document.data)
}

/** "2026-11-24", in UTC. */
function isoDay(at: number): string {
  return new Date(at).toISOString().replace(/T.*/, '')
}

function refused(sentence: string): Result<never, FileProblem> {
  return failure({ kind: 'refused', sentence })
}

/** What a document is known by, the note that it is or is about, and the laptop that wrote it. */
interface DocumentIdentity {
  id: string
  noteId: string
  at: number
  laptop: string
}

export function identityOf(document: HandoverDocument): DocumentIdentity {
  switch (document.kind) {
    case 'note': {
      const { id, writtenAt, from } = document.note
      return { id, noteId: id, at: writtenAt, laptop: from.laptop }
    }
    case 'acceptance':
      return identityOfReply(document.acceptance)
    case 'question':
      return identityOfReply(document.question)
    case 'picture':
      return identityOfReply(document.picture)
  }
}

function identityOfReply({ id, noteId, at, laptop }: DocumentIdentity): DocumentIdentity {
  return { id, noteId, at, laptop }
}

const extension = '.watchkeeper.json'

/** What the name of a document's file is made of. */
export type FileOrigin = Pick<HandoverDocument, 'kind'> & Pick<DocumentIdentity, 'id' | 'at'>

/** "note-20261123T080000Z-3f0a91c2.watchkeeper.json": the kind, the time and a part of a random id, and no name. */
export function fileNameOf({ kind, id, at }: FileOrigin): string {
  const time = new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, '')
  return `${kind}-${time}-${id.replaceAll(/[^\da-z]/gi, '').slice(0, 12)}${extension}`
}

/** Whether a file of the folder may be one of these; hidden ones are half-written. */
export function isFileName(name: string): boolean {
  return /^(?:note|acceptance|question|picture)-[^/\\]+$/.test(name) && name.endsWith(extension)
}

/** Undefined for a text that is no JSON. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Null for what is nested more deeply than can be written again. */
function digestOf(content: unknown, digest: Digest): string | null {
  try {
    return digest(JSON.stringify(content))
  } catch {
    return null
  }
}
