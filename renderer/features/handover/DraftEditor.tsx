import { useMemo } from 'react'
import { lineState } from '../../../shared/handover/lines'
import { noteMarkdown } from '../../../shared/handover/markdown'
import type { ShownDraft } from '../../../shared/handover/record'
import { bySection, noteLines } from '../../../shared/handover/words'
import { text } from '../../../shared/text/text'
import { request, useCompanion } from '../../app/store'
import { Button } from '../../ui/Button'
import { Sentence } from '../../ui/Sentence'
import { Time, useZone } from '../../ui/Time'
import { DraftSection } from './DraftSection'
import { ExportMenu } from './ExportMenu'
import { GiveButton } from './GiveButton'
import styles from './Handover.module.css'
import { HandoverText } from './HandoverText'

/** The handover that is being written, line by line, beside how it reads. */
export function DraftEditor({ draft }: { draft: ShownDraft }) {
  const words = text.handover.draft
  const changed = draft.lines.filter((line) => lineState(line) !== 'drafted').length
  const draftedAt = <Time at={draft.draftedAt} />
  return (
    <section aria-label={words.label} className={styles.lines}>
      <div className={styles.bar}>
        <h2>{words.title(draft.shift.person)}</h2>
        <small>
          <Sentence
            of={
              changed === 0
                ? words.drafted(draftedAt)
                : words.draftedAndEdited(draftedAt, { yours: changed, all: draft.lines.length })
            }
          />
        </small>
        <div className={styles.actions}>
          <Button size="small" onClick={() => void request('handover.draft', { shiftId: draft.shiftId })}>
            {words.bringUpToDate}
          </Button>
          <ExportMenu id={draft.shiftId} draft />
          <GiveButton draft={draft} />
        </div>
      </div>
      <div className={styles.columns}>
        <div className={styles.lines}>
          {bySection(draft.lines).map(({ section, lines }) => (
            <DraftSection key={section} shiftId={draft.shiftId} section={section} lines={lines} />
          ))}
        </div>
        <Preview draft={draft} />
      </div>
    </section>
  )
}

function Preview({ draft }: { draft: ShownDraft }) {
  const zone = useZone()
  const document = useCompanion((state) => state.runbook?.model.document)
  const note = useMemo(
    () =>
      noteMarkdown({
        writtenAt: Math.max(draft.draftedAt, draft.savedAt),
        zone,
        service: document?.name ?? document?.title ?? '',
        from: { person: draft.shift.person },
        shift: draft.shift,
        lines: noteLines(draft.lines),
      }),
    [draft, zone, document],
  )
  return <HandoverText label={text.handover.draft.preview} text={note} />
}
