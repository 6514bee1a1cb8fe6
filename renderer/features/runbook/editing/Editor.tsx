import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { text } from '../../../../shared/text/text'
import { showToast } from '../../../app/toasts'
import { LongMarkdown } from '../../../markdown/LongMarkdown'
import { SurroundingsProvider } from '../../../markdown/surroundings'
import { Banner } from '../../../ui/Banner'
import { Button } from '../../../ui/Button'
import { ScreenHeader } from '../../../ui/ScreenHeader'
import { Sentence } from '../../../ui/Sentence'
import { Time } from '../../../ui/Time'
import { ConflictDialog } from './ConflictDialog'
import styles from './Editor.module.css'
import type { FileText } from './EditorScreen'
import { stopEditing } from './edited-file'
import { LeaveDialog } from './LeaveDialog'
import { MarkdownField } from './MarkdownField'
import { type EditedText, useEditedText } from './use-edited-text'
import { usePreviewSurroundings } from './use-preview-surroundings'
import { useSaveKey } from './use-save-key'

/** The Markdown of a file beside what it becomes. */
export function Editor({ file, loaded }: { file: string; loaded: FileText }) {
  const words = text.runbook.editing
  const edited = useEditedText(file, loaded)
  const [comparing, setComparing] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const [tabIndents, setTabIndents] = useState(false)
  const shown = useDeferredValue(edited.text)
  const surroundings = usePreviewSurroundings(file)
  useTellKept(file, edited.unsaved)

  const save = async () => {
    if (edited.unsaved && (await edited.save()) === 'conflict') setComparing(true)
  }
  useSaveKey(save)
  const leave = () => (edited.unsaved ? setLeaving(true) : stopEditing())

  return (
    <>
      <ScreenHeader
        title={words.title(file)}
        note={<State edited={edited} />}
        actions={
          <>
            <Button
              variant="plain"
              aria-pressed={tabIndents}
              title={words.tabHint}
              onClick={() => setTabIndents(!tabIndents)}
            >
              {tabIndents ? words.tabIndents : words.tabMovesOn}
            </Button>
            <Button onClick={leave}>{words.close}</Button>
            <Button variant="primary" disabled={!edited.unsaved} onClick={() => void save()}>
              {words.save}
            </Button>
          </>
        }
      />
      {edited.problem !== null && <Banner kind="problem">{edited.problem}</Banner>}
      {edited.newer !== null && (
        <Banner kind="problem" actions={<Button onClick={() => setComparing(true)}>{words.compare}</Button>}>
          {words.changedOnDisk(file)}
        </Banner>
      )}
      <div className={styles.columns}>
        <MarkdownField
          label={words.markdown(file)}
          value={edited.text}
          onChange={edited.type}
          tabIndents={tabIndents}
          onTabIndents={setTabIndents}
        />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <section className={styles.preview} aria-label={words.preview} tabIndex={0}>
          <SurroundingsProvider value={surroundings}>
            <LongMarkdown text={shown} />
          </SurroundingsProvider>
        </section>
      </div>
      {edited.newer !== null && comparing && (
        <ConflictDialog
          file={file}
          edited={edited}
          newer={edited.newer}
          onClose={() => setComparing(false)}
        />
      )}
      <LeaveDialog
        file={file}
        open={leaving}
        onOpenChange={setLeaving}
        onDiscard={() => {
          edited.discard()
          stopEditing()
        }}
        onSave={async () => {
          setLeaving(false)
          const outcome = await edited.save()
          if (outcome === 'saved') stopEditing()
          else if (outcome === 'conflict') setComparing(true)
        }}
      />
    </>
  )
}

function State({ edited: { unsaved, draftFrom } }: { edited: EditedText }) {
  const words = text.runbook.editing
  if (!unsaved) return words.saved
  if (draftFrom === null) return words.notSaved
  return <Sentence of={words.goesOnWithDraft(<Time at={draftFrom} />)} />
}

/** Says that nothing is lost when the editor goes before its text was saved. */
function useTellKept(file: string, unsaved: boolean): void {
  const latest = useRef(unsaved)
  useEffect(() => {
    latest.current = unsaved
  })
  useEffect(
    () => () => {
      if (!latest.current) return
      showToast({
        level: 'information',
        sentence: text.runbook.editing.keptAsDraft(file),
      })
    },
    [file],
  )
}
