import { useState } from 'react'
import type { ReportSection } from '../../../../shared/incident/report-record'
import { reportTitle } from '../../../../shared/incident/report-titles'
import { text } from '../../../../shared/text/text'
import { request } from '../../../app/store'
import { showToast } from '../../../app/toasts'
import { useSavedText } from '../../../app/use-saved-text'
import { Markdown } from '../../../markdown/Markdown'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { TextArea } from '../../../ui/TextArea'
import styles from './Report.module.css'

interface SectionEditorProps {
  incidentId: string
  section: ReportSection
  onChanged: () => Promise<void>
}

/** One part of the report, to be read or written. */
export function SectionEditor({ incidentId, section, onChanged }: SectionEditorProps) {
  const [writing, setWriting] = useState(false)
  const { name, edited, outdated, text: shown } = section
  const words = text.incidents.report
  const save = async (next: string | null) => {
    const reply = await request('incident.saveReport', { id: incidentId, section: name, text: next })
    if (reply.ok) await onChanged()
    return reply
  }
  const draftAgain = async () => {
    const reply = await save(null)
    if (!reply.ok) return
    setWriting(false)
    showToast({
      level: 'information',
      sentence: words.asDataSays(reportTitle(name)),
      action: { label: text.incidents.undo, run: () => void save(shown) },
    })
  }
  return (
    <Card
      title={reportTitle(name)}
      actions={
        <span className={styles.bar}>
          <small>{standingWords({ edited, outdated })}</small>
          {edited && (
            <Button variant="plain" size="small" onClick={() => void draftAgain()}>
              {words.draftAgain}
            </Button>
          )}
          <Button
            variant="plain"
            size="small"
            aria-label={writing ? words.readNamed(reportTitle(name)) : words.writeNamed(reportTitle(name))}
            onClick={() => setWriting(!writing)}
          >
            {writing ? words.read : words.write}
          </Button>
        </span>
      }
    >
      {writing ? <Editor section={section} save={save} /> : <Markdown text={shown} />}
    </Card>
  )
}

/** What a person wrote stays when the data changes; what is drafted follows it. */
function standingWords({ edited, outdated }: Pick<ReportSection, 'edited' | 'outdated'>): string {
  const words = text.incidents.report
  if (!edited) return words.fromData
  return outdated ? words.byHandOutdated : words.byHand
}

function Editor({
  section,
  save,
}: {
  section: ReportSection
  save: (text: string) => Promise<{ ok: boolean }>
}) {
  const { text: written, type, field } = useSavedText(section.text, save)
  return (
    <TextArea
      label={text.incidents.report.inMarkdown(reportTitle(section.name))}
      labelHidden
      mono
      autoFocus
      rows={Math.min(24, Math.max(4, written.split('\n').length + 1))}
      maxLength={500_000}
      value={written}
      onChange={type}
      {...field}
    />
  )
}
