import { randomUUID } from 'node:crypto'
import type { EntryContent, TimelineEntry } from '../../shared/incident/entry'
import type { WrittenContent } from '../../shared/incident/requests'
import { text } from '../../shared/text/text'
import type { Clock } from '../clock'
import { RequestRefused } from '../dispatch'
import type { DraftRepository } from '../store/drafts'
import type { IncidentRepository, StoredPicture } from '../store/incidents'
import type { Incidents } from './incidents'

const largestPicture = 5 * 1024 * 1024

interface Parts {
  repository: IncidentRepository
  incidents: Pick<Incidents, 'append'>
  drafts: DraftRepository
  clock: Pick<Clock, 'now'>
}

/** What a person adds to a timeline. `at`: the time in the past that it tells of; null for now. */
export interface Writing {
  content: WrittenContent
  at: number | null
  corrects: string | null
}

/** What people write on the timelines of incidents: notes, commands with their output, pictures. */
export class TimelineWriter {
  constructor(private readonly parts: Parts) {}

  /** Returns the new entry's id. */
  write(author: string, incidentId: string, { content, at, corrects }: Writing): string {
    const { repository, incidents, clock } = this.parts
    if (corrects !== null) this.#refuseStranger(incidentId, corrects)
    const now = clock.now()
    const id = randomUUID()
    const { kept, picture } = keptContent(content)
    const entry: TimelineEntry = {
      id,
      incidentId,
      at: at ?? now,
      writtenAt: now,
      pastTime: at !== null,
      author,
      content: kept,
      corrects,
    }
    incidents.append(entry, () => {
      if (picture !== null) repository.addPicture(picture)
      if (content.kind === 'note') this.saveDraft(incidentId, '')
    })
    return id
  }

  /** The note to an incident that was typed and not written yet. */
  draft(incidentId: string): string {
    return this.parts.drafts.text(draftName(incidentId))
  }

  saveDraft(incidentId: string, text: string): void {
    const { drafts, clock } = this.parts
    drafts.save(draftName(incidentId), text, clock.now())
  }

  picture(id: string): StoredPicture {
    const picture = this.parts.repository.picture(id)
    if (picture === null) throw new RequestRefused('not found', text.incidents.conduct.refused.pictureGone)
    return picture
  }

  /** An entry corrects one of its own incident. */
  #refuseStranger(incidentId: string, entryId: string): void {
    const isOwn = this.parts.repository.entries(incidentId).some(({ id }) => id === entryId)
    if (!isOwn) throw new RequestRefused('not found', text.incidents.conduct.refused.entryGone)
  }
}

/** What the entry holds, and beside it the picture where it is one. */
function keptContent(content: WrittenContent): { kept: EntryContent; picture: StoredPicture | null } {
  if (content.kind !== 'picture') return { kept: content, picture: null }
  const { type, text: caption } = content
  const bytes = Buffer.from(content.base64, 'base64')
  if (bytes.length > largestPicture)
    throw new RequestRefused('invalid', text.incidents.conduct.refused.pictureTooLarge)
  if (typeOf(bytes) !== type) throw new RequestRefused('invalid', text.incidents.conduct.refused.notAPicture)
  const picture: StoredPicture = { id: randomUUID(), type, content: bytes }
  return { kept: { kind: 'picture', pictureId: picture.id, type, text: caption }, picture }
}

function draftName(incidentId: string): string {
  return `incident ${incidentId}`
}

/** By the first bytes, whatever the type says that was given. */
function typeOf(bytes: Buffer): StoredPicture['type'] | null {
  if (bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))) return 'image/png'
  return bytes.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex')) ? 'image/jpeg' : null
}
