import './paper/paper.css'
import { BookOpen } from 'lucide-react'
import { useCallback, useDeferredValue, useEffect, useRef, useState } from 'react'
import { fileAt } from '../../../shared/runbook/files'
import type { OpenRunbook } from '../../../shared/state'
import { text } from '../../../shared/text/text'
import { goTo } from '../../app/navigation'
import { useCompanion } from '../../app/store'
import { useActionKeys } from '../../app/use-action-keys'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { EmptyState } from '../../ui/EmptyState'
import { Screen } from '../../ui/Screen'
import { CurrentRunsProvider } from './CurrentRuns'
import { EditorScreen } from './editing/EditorScreen'
import { startEditing, stopEditing, useEditedFile } from './editing/edited-file'
import { FindBar } from './find/FindBar'
import { useFind } from './find/use-find'
import { useFindKey } from './find/use-find-key'
import { gapsDetail } from './gaps-address'
import { LivePart } from './LivePart'
import { BeingRead } from './library/BeingRead'
import { OpenMenu } from './library/OpenMenu'
import { Outline } from './Outline'
import { RunbookHeader } from './RunbookHeader'
import styles from './RunbookScreen.module.css'
import { prepareRunbookText, RunbookText, type RunbookTextHandle } from './RunbookText'
import { useReadableRunbook } from './readable-runbook'
import { keepRunbookTextAtHand } from './runbook-text'

/** Makes ready what the screen opens with; called once, when it has been loaded. */
export function prepare(): void {
  keepRunbookTextAtHand(prepareRunbookText)
}

export default function RunbookScreen({ detail }: { detail: string | null }) {
  const runbook = useCompanion((state) => state.runbook)
  const isBeingRead = useCompanion((state) => state.runbookBeingRead !== null)
  const editedFile = useEditedFile(runbook?.path ?? null)

  // Who asks for a section wants to read it.
  useEffect(() => {
    if (detail !== null) stopEditing()
  }, [detail])

  if (runbook === null) {
    return (
      <>
        <BeingRead />
        <EmptyState
          icon={<BookOpen />}
          {...(isBeingRead ? text.runbook.screen.beingRead : text.runbook.screen.none)}
          action={<OpenMenu />}
        />
      </>
    )
  }
  if (editedFile !== null) return <EditorScreen key={editedFile} file={editedFile} />
  return <Reader runbook={runbook} detail={detail} />
}

type Side = 'outline' | 'live'

/** The runbook to read: its outline, its text, and beside it what works in it. */
function Reader({ runbook, detail }: { runbook: OpenRunbook; detail: string | null }) {
  const readable = useReadableRunbook(runbook)
  // A person waits for the text; what stands beside it follows when that is painted.
  const beside = useDeferredValue(readable, null)
  const outlined = useDeferredValue(readable)
  const shown = useRef<RunbookTextHandle>(null)
  const live = useRef<HTMLDivElement>(null)
  const [currentId, setCurrentId] = useState<string | null>(null)
  const [side, setSide] = useState<Side | null>(null)
  const sections = (readable ?? runbook).model.sections
  const current = sections.find((section) => section.id === currentId) ?? sections[0] ?? null
  const goToSection = useCallback((sectionId: string) => {
    goTo('runbook', sectionId)
    setSide(null)
    shown.current?.goToSection(sectionId)
  }, [])
  const arrived = readable !== null
  const [isFinding, setIsFinding] = useState(false)
  const findField = useRef<HTMLInputElement>(null)
  const find = useFind(readable?.text ?? '', current?.line ?? 1)
  const openFind = () => {
    setIsFinding(true)
    findField.current?.select()
  }
  const closeFind = () => {
    setIsFinding(false)
    shown.current?.focus()
  }
  useFindKey(openFind)

  const showGaps = useCallback(() => {
    setSide('live')
    requestAnimationFrame(() => live.current?.querySelector<HTMLElement>('summary')?.focus())
  }, [])

  useEffect(() => {
    if (!arrived || detail === null) return
    if (detail === gapsDetail) showGaps()
    else shown.current?.goToSection(detail)
  }, [arrived, detail, showGaps])
  const { path } = runbook
  const file = fileAt(runbook.files, current?.line ?? 1)
  const edit = path === null || file === null ? null : () => startEditing(path, file.path)
  useActionKeys({ 'runbook.edit': () => (edit === null ? false : edit()) })

  return (
    <Screen layout="fill">
      <RunbookHeader
        runbook={runbook}
        current={current}
        file={file}
        onEdit={edit}
        onFind={openFind}
        onGoTo={goToSection}
        onGaps={showGaps}
      />
      {readable === null ? (
        <p className={styles.loading}>{text.runbook.screen.loading}</p>
      ) : (
        <CurrentRunsProvider>
          {isFinding && <FindBar find={find} field={findField} onClose={closeFind} />}
          <SideSwitch side={side} onSwitch={setSide} />
          <div className={classes(styles.columns, side !== null && styles[`${side}Shown`])}>
            <div className={styles.outline}>
              <Outline
                sections={(outlined ?? readable).model.sections}
                files={(outlined ?? readable).files}
                changedSections={runbook.changedSections}
                currentId={current?.id ?? null}
                onChoose={goToSection}
              />
            </div>
            <RunbookText
              ref={shown}
              readable={readable}
              changedSections={runbook.changedSections}
              finding={isFinding ? find.finding : null}
              onRead={setCurrentId}
            />
            <div className={styles.live} ref={live}>
              {beside !== null && <LivePart readable={beside} current={current} onGoTo={goToSection} />}
            </div>
          </div>
        </CurrentRunsProvider>
      )}
    </Screen>
  )
}

/** In a narrow window: which side stands beside the text. */
function SideSwitch({ side, onSwitch }: { side: Side | null; onSwitch: (side: Side | null) => void }) {
  return (
    <div className={styles.sides} role="toolbar" aria-label={text.runbook.screen.sides.title}>
      <Button
        size="small"
        className={styles.outlineSwitch}
        aria-pressed={side === 'outline'}
        onClick={() => onSwitch(side === 'outline' ? null : 'outline')}
      >
        {text.runbook.screen.sides.outline}
      </Button>
      <Button
        size="small"
        aria-pressed={side === 'live'}
        onClick={() => onSwitch(side === 'live' ? null : 'live')}
      >
        {text.runbook.screen.sides.live}
      </Button>
    </div>
  )
}
