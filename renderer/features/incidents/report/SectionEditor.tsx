import { useState } from 'react'
import type { ReportSection } from '../../../../shared/incident/report-record'
import { reportTitles } from '../../../../shared/incident/report-titles'
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
  const { name, edited, outdated, text } = section
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
      sentence: `“${reportTitles[name]}” is as the data says again.`,
      action: { label: 'Undo', run: () => void save(text) },
    })
  }
  return (
    <Card
      title={reportTitles[name]}
      actions={
        <span className={styles.bar}>
          <small>
            {edited ? 'written by hand' : 'from the data'}
            {outdated && ' · the data has changed since'}
          </small>
          {edited && (
            <Button variant="plain" size="small" onClick={() => void draftAgain()}>
              Draft again
            </Button>
          )}
          <Button
            variant="plain"
            size="small"
            aria-label={`${writing ? 'Read' : 'Write'}: ${reportTitles[name]}`}
            onClick={() => setWriting(!writing)}
          >
            {writing ? 'Read' : 'Write'}
          </Button>
        </span>
      }
    >
      {writing ? <Editor section={section} save={save} /> : <Markdown text={text} />}
    </Card>
  )
}

function Editor({
  section,
  save,
}: {
  section: ReportSection
  save: (text: string) => Promise<{ ok: boolean }>
}) {
  const { text, type, field } = useSavedText(section.text, save)
  return (
    <TextArea
      label={`${reportTitles[section.name]} in Markdown`}
      labelHidden
      mono
      autoFocus
      rows={Math.min(24, Math.max(4, text.split('\n').length + 1))}
      maxLength={500_000}
      value={text}
      onChange={type}
      {...field}
    />
  )
}
