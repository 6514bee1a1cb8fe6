import type { Checklist } from '../../../shared/runbook/model'
import type { Run } from '../../../shared/shift/record'
import { text } from '../../../shared/text/text'
import { progress } from './progress'
import styles from './RunProgress.module.css'

/** How many items of a run are settled, as a bar and in numbers. */
export function RunProgress({ checklist, run }: { checklist: Checklist; run: Run | null }) {
  const { done, of } = progress(checklist, run)
  return (
    <div className={styles.progress}>
      <progress
        className={styles.bar}
        value={done}
        max={Math.max(of, 1)}
        aria-label={text.checklists.run.itemsDone}
      />
      <small className={styles.count}>{text.checklists.agenda.progress(done, of)}</small>
    </div>
  )
}
