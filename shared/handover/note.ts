import { z } from 'zod'
import { pictureTypes, timelineEntrySchema } from '../incident/entry'
import { followUpSchema } from '../incident/follow-up'
import { incidentSchema } from '../incident/incident'
import { runSchema } from '../shift/record'
import { lineSourceSchema } from './record'
import { handoverSections } from './sections'

const id = z.string().min(1).max(200)
const name = z.string().max(200)
/** A moment that a calendar can show; anything else is no time of a handover. */
const time = z.number().int().min(0).max(8_640_000_000_000_000)
/** More than this of anything is not a handover. */
const most = 5_000

const lineId = z.string().nullable()

export const noteLineSchema = z.object({
  id: z.string().min(1).max(10_000),
  section: z.enum(handoverSections),
  /** Null for a line that a person added. */
  source: lineSourceSchema.nullable(),
  text: z.string().max(20_000),
})
export type NoteLine = z.infer<typeof noteLineSchema>

/** Things that go over into the store of whoever accepts, each with the line that tells of it; null where none does. */
const carriedSchema = z.object({
  runs: z.array(z.object({ lineId, run: runSchema })).max(most),
  incidents: z
    .array(z.object({ lineId, incident: incidentSchema, entries: z.array(timelineEntrySchema).max(most) }))
    .max(most),
  followUps: z.array(z.object({ lineId, followUp: followUpSchema })).max(most),
  snoozes: z
    .array(
      z.object({
        lineId,
        id,
        /** Monitors are named, since another laptop numbers them anew. */
        scope: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('alert'), name, part: z.string().max(1_000).nullable() }),
          z.object({ kind: z.literal('monitor'), name }),
          z.object({ kind: z.literal('group'), group: name }),
          z.object({ kind: z.literal('everything') }),
        ]),
        until: time,
        by: name,
        at: time,
        reason: z.string().max(2_000).nullable(),
      }),
    )
    .max(most),
})
export type Carried = z.infer<typeof carriedSchema>

/** A handover as it was given away: it never changes. Times are UTC milliseconds. */
export const noteSchema = z.object({
  id,
  writtenAt: time,
  /** Whose clocks the times in the lines are of. */
  zone: z.string().max(100),
  service: z.string().max(1_000),
  from: z.object({ person: name, laptop: id }),
  shift: z.object({ id, startedAt: time, endedAt: time.nullable(), plannedEndAt: time.nullable() }),
  /** The note of the same shift that this one is written in place of. */
  replaces: id.nullable(),
  lines: z.array(noteLineSchema).max(most),
  carried: carriedSchema,
})
export type Note = z.infer<typeof noteSchema>

/** Somebody took over: all of a note, or some lines of it. */
export const acceptanceSchema = z.object({
  id,
  noteId: id,
  by: name,
  laptop: id,
  at: time,
  /** The ids of the lines; null for all of them. */
  lines: z.array(z.string().max(10_000)).max(most).nullable(),
})
export type Acceptance = z.infer<typeof acceptanceSchema>

/** A picture of the timeline of an incident that goes over; its bytes as base64. */
export const handedPictureSchema = z.object({
  id,
  noteId: id,
  laptop: id,
  at: time,
  type: z.enum(pictureTypes),
  base64: z.string().min(1),
})
export type HandedPicture = z.infer<typeof handedPictureSchema>

/** Something that is asked about a note, or an answer to that. */
export const questionSchema = z.object({
  id,
  noteId: id,
  by: name,
  laptop: id,
  at: time,
  /** The line it is about; null for the note as a whole. */
  lineId: z.string().max(10_000).nullable(),
  text: z.string().trim().min(1).max(5_000),
})
export type Question = z.infer<typeof questionSchema>
