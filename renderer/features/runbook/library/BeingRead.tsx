import type { RunbookBeingRead } from '../../../../shared/state'
import { request, useCompanion } from '../../../app/store'
import { Banner } from '../../../ui/Banner'
import { Button } from '../../../ui/Button'
import styles from './BeingRead.module.css'

/** How far a runbook is read, where that takes long, and the button that gives it up. */
export function BeingRead() {
  const beingRead = useCompanion((state) => state.runbookBeingRead)
  if (beingRead === null) return null
  const { path, filesRead, files } = beingRead
  return (
    <Banner
      kind="information"
      actions={
        <Button size="small" onClick={() => void request('runbook.cancelReading', null)}>
          Stop reading
        </Button>
      }
    >
      Reading <bdi>{path ?? 'the sample'}</bdi>
      {howFar(beingRead)}
      {files !== null && files > 1 && (
        <progress className={styles.progress} aria-label="Files read" value={filesRead} max={files} />
      )}
    </Banner>
  )
}

function howFar({ filesRead, files }: RunbookBeingRead): string {
  if (files === null || files < 2) return ' …'
  return `: ${filesRead.toLocaleString('en')} of ${files.toLocaleString('en')} files`
}
