import { z } from 'zod'
import { exportOutcome, id, nothing, request } from '../request'
import { longestFile } from './limits'
import { handoverSections } from './sections'
import { exportFormats, keptHandoverSchema, readHandoverSchema } from './view'

const lineId = z.string().min(1).max(10_000)
const lineText = z.string().trim().min(1).max(20_000)
/** What went over into this laptop's store, each in a few words: "2 incidents". */
const taken = z.object({ taken: z.array(z.string()) })

/** The requests about handovers. */
export const handoverRequests = {
  /** Drafts a shift's handover from the data, or brings the draft up to date; edits stay. */
  'handover.draft': request(z.strictObject({ shiftId: id }), nothing),
  /** Writes something else in a line; null goes back to what the data says, and takes a line away that a person added. */
  'handover.write': request(z.strictObject({ shiftId: id, lineId, text: lineText.nullable() }), nothing),
  'handover.strike': request(z.strictObject({ shiftId: id, lineId, struck: z.boolean() }), nothing),
  'handover.add': request(
    z.strictObject({ shiftId: id, section: z.enum(handoverSections), text: lineText }),
    z.object({ lineId }),
  ),
  /** Makes a note of the draft, which goes to the handover folder. */
  'handover.give': request(z.strictObject({ shiftId: id }), z.object({ noteId: id })),
  /** Sends the draft by the channels that want handovers. */
  'handover.post': request(z.strictObject({ shiftId: id }), nothing),
  /** A handover as a text to be copied. */
  'handover.text': request(
    z.strictObject({ id, format: z.enum(['markdown', 'chat']) }),
    z.object({ text: z.string() }),
  ),
  /** As JSON it becomes a note that another laptop can accept. */
  'handover.export': request(z.strictObject({ id, format: z.enum(exportFormats) }), exportOutcome),
  /** The acceptance of a note as a file to be sent back, where no folder brings it. */
  'handover.exportAcceptance': request(z.strictObject({ noteId: id }), exportOutcome),
  /** Those that have all the words of a text, the newest first. */
  'handover.list': request(
    z.strictObject({ text: z.string().max(200) }),
    z.object({ handovers: z.array(keptHandoverSchema) }),
  ),
  /** By the id of its note or of its shift. */
  'handover.read': request(z.strictObject({ id }), readHandoverSchema),
  /** Takes in a file that holds a handover, an acceptance or a question; replies the note that it is about. */
  'handover.open': request(z.strictObject({ text: z.string().max(longestFile) }), z.object({ noteId: id })),
  /** Accepts lines of a note; null: all of them. */
  'handover.accept': request(
    z.strictObject({ noteId: id, lines: z.array(lineId).max(5_000).nullable() }),
    taken,
  ),
  'handover.ask': request(
    z.strictObject({ noteId: id, lineId: lineId.nullable(), text: z.string().trim().min(1).max(5_000) }),
    nothing,
  ),
  /** Lets a person choose that folder with a dialog of the system; null when they chose none. */
  'handover.chooseFolder': request(nothing, z.object({ path: z.string().nullable() })),
  /** The folder by which handovers go from laptop to laptop; null: none. */
  'handover.setFolder': request(z.strictObject({ path: z.string().min(1).max(4_096).nullable() }), nothing),
}
