import { z } from 'zod'
import { exportOutcome, fileText, id, key, nothing, path, request } from '../request'
import { runbookChangesSchema } from './changes'
import { runbookKindSchema } from './files'

/** The path of a file in the runbook's folder, as the open runbook's `files` has it. */
const file = path

/** What a window may ask about the runbook, its text and its files. */
export const runbookRequests = {
  /** Opens the file or folder at `path` as the runbook; without one the desktop app asks with a dialog. */
  'runbook.open': request(
    z.strictObject({ path: path.nullable(), kind: runbookKindSchema }),
    z.object({ outcome: z.enum(['opened', 'cancelled']) }),
  ),
  'runbook.openSample': request(nothing, nothing),
  /** Gives up what is being read of a runbook; what is open stays open. */
  'runbook.cancelReading': request(nothing, nothing),
  /** Starts a runbook from the template in a new file at `path`; without one the desktop app asks. */
  'runbook.create': request(
    z.strictObject({ path: path.nullable() }),
    z.object({ outcome: z.enum(['opened', 'cancelled']) }),
  ),
  /** Takes a runbook off the recent ones, with what was kept of it; its file is not touched. */
  'runbook.forget': request(z.strictObject({ path }), nothing),
  /** The whole text; of a folder all its files, joined. */
  'runbook.text': request(nothing, z.object({ version: z.string(), text: z.string() })),
  /** One file as it is on disk, but with `\n` at the ends of lines, and what was typed before and not saved. */
  'runbook.fileText': request(
    z.strictObject({ file }),
    z.object({
      text: z.string(),
      version: z.string(),
      draft: z.object({ text: z.string(), baseVersion: z.string(), savedAt: z.number() }).nullable(),
    }),
  ),
  /**
   * Writes a file with its own line endings, unless what is on disk is not `baseVersion` any more: a conflict, with
   * what is there. The sample is refused.
   */
  'runbook.save': request(
    z.strictObject({ file, baseVersion: id, text: fileText }),
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('saved'), version: z.string() }),
      z.object({ outcome: z.literal('conflict'), text: z.string(), version: z.string() }),
    ]),
  ),
  /** Keeps what is being typed; null: there is nothing more to keep. */
  'runbook.saveDraft': request(z.strictObject({ file, baseVersion: id, text: fileText.nullable() }), nothing),
  /** What is different from the text that was last marked as read. */
  'runbook.changes': request(nothing, runbookChangesSchema),
  'runbook.markRead': request(nothing, nothing),
  /** A picture in the runbook's folder, by its path from there (see `pathFrom`). */
  'runbook.image': request(z.strictObject({ path }), z.object({ type: z.string(), base64: z.string() })),
  /** A section with all under it, or the whole runbook. */
  'runbook.export': request(
    z.strictObject({ sectionId: key.nullable(), format: z.enum(['html', 'pdf']) }),
    exportOutcome,
  ),
  /** What was filled in for a placeholder of this runbook's commands. */
  'placeholder.remember': request(
    z.strictObject({ name: z.string().min(1).max(200), value: z.string().max(2_000) }),
    nothing,
  ),
}
