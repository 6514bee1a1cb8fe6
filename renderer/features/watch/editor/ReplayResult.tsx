import { text } from '../../../../shared/text/text'
import type { Replay } from '../../../../shared/watch/replay/record'
import { useNow } from '../../../ui/clock'
import { useZone } from '../../../ui/Time'
import styles from './ReplayResult.module.css'
import { replayLines, replaySummary } from './replay-words'

/** What the definition would have made of the past: whom it would have woken, and when. */
export function ReplayResult({ replay }: { replay: Replay }) {
  const zone = useZone()
  const now = useNow(60_000)
  const lines = replayLines(replay, now, zone)
  return (
    <section className={styles.replay} role="status" aria-label={text.watch.editor.replay.ask}>
      <p>
        <b>{replaySummary(replay)}</b>
      </p>
      {lines.length > 0 && (
        <ul className={styles.lines}>
          {lines.map(({ key, time, words, isNotification }) => (
            <li key={key} className={isNotification ? styles.notification : styles.quiet}>
              <span className={styles.time}>{time}</span> <span>{words}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
