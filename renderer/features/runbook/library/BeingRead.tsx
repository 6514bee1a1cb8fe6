import { text } from '../../../../shared/text/text'
import { request, useCompanion } from '../../../app/store'
import { Banner } from '../../../ui/Banner'
import { Button } from '../../../ui/Button'
import { Sentence } from '../../../ui/Sentence'
import styles from './BeingRead.module.css'

/** How far a runbook is read, where that takes long, and the button that gives it up. */
export function BeingRead() {
  const beingRead = useCompanion((state) => state.runbookBeingRead)
  if (beingRead === null) return null
  const words = text.runbook.library.beingRead
  const { path, filesRead, files } = beingRead
  const what = <bdi>{path ?? words.sample}</bdi>
  return (
    <Banner
      kind="information"
      actions={
        <Button size="small" onClick={() => void request('runbook.cancelReading', null)}>
          {words.stop}
        </Button>
      }
    >
      {files === null || files < 2 ? (
        <Sentence of={words.reading(what)} />
      ) : (
        <>
          <Sentence of={words.readingFiles(what, filesRead, files)} />
          <progress className={styles.progress} aria-label={words.files} value={filesRead} max={files} />
        </>
      )}
    </Banner>
  )
}
