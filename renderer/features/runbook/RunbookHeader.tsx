import { PenLine, TextSearch } from 'lucide-react'
import type { RunbookFile } from '../../../shared/runbook/files'
import type { Section } from '../../../shared/runbook/model'
import type { OpenRunbook } from '../../../shared/state'
import { text } from '../../../shared/text/text'
import { useKeyCap } from '../../app/use-action-keys'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'
import { ScreenHeader } from '../../ui/ScreenHeader'
import { Sentence } from '../../ui/Sentence'
import { Time } from '../../ui/Time'
import { ChangesButton } from './changes/ChangesButton'
import { BeingRead } from './library/BeingRead'
import { OpenMenu } from './library/OpenMenu'
import { ExportMenu } from './paper/ExportMenu'
import styles from './RunbookHeader.module.css'

interface RunbookHeaderProps {
  runbook: OpenRunbook
  /** The section being read; null before the first heading. */
  current: Section | null
  /** The file that it stands in. */
  file: RunbookFile | null
  /** Null where nothing can be edited. */
  onEdit: (() => void) | null
  onFind: () => void
  onGaps: () => void
  onGoTo: (sectionId: string) => void
}

/** What is open, from where and since when, and what can be done with it as a whole. */
export function RunbookHeader({ runbook, current, file, ...on }: RunbookHeaderProps) {
  const { path, model, readAt, trouble, kind } = runbook
  const gaps = model.gaps.length
  const keyCap = useKeyCap()
  const words = text.runbook.header
  return (
    <>
      <ScreenHeader
        title={model.document.name ?? model.document.title}
        note={
          <>
            <bdi title={path ?? undefined}>{path ?? words.sample}</bdi>
            {kind === 'folder' && file !== null && (
              <>
                {' · '}
                <b>{file.path}</b>
              </>
            )}
            <Sentence of={words.readAt(<Time at={readAt} />)} />
          </>
        }
        actions={
          <>
            {gaps > 0 && (
              <button type="button" className={styles.gaps} onClick={on.onGaps}>
                {words.gaps(gaps)}
              </button>
            )}
            <ChangesButton runbook={runbook} onGoTo={on.onGoTo} />
            {on.onEdit !== null && (
              <Button icon={<PenLine />} shortcut={keyCap('runbook.edit')} onClick={on.onEdit}>
                {words.edit}
              </Button>
            )}
            <Button
              icon={<TextSearch />}
              aria-label={text.runbook.find.title}
              title={text.runbook.find.title}
              onClick={on.onFind}
            />
            <ExportMenu current={current} />
            <OpenMenu />
          </>
        }
      />
      <BeingRead />
      {trouble !== null && (
        <Banner kind="problem">
          <Sentence of={words.copyShown(trouble.sentence, <Time at={readAt} />)} />
        </Banner>
      )}
    </>
  )
}
