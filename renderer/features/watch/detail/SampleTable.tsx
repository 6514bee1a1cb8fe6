import { text } from '../../../../shared/text/text'
import { localMoment } from '../../../../shared/time/display'
import { formatDuration } from '../../../../shared/time/duration'
import type { JudgedSample } from '../../../../shared/watch/view'
import { classes } from '../../../ui/classes'
import { StatusShape } from '../../../ui/StatusShape'
import { fullTime, useZone } from '../../../ui/Time'
import { sampleValue } from '../monitor-words'
import styles from './SampleTable.module.css'

/** The newest samples, newest first. */
export function SampleTable({ samples }: { samples: JudgedSample[] }) {
  const zone = useZone()
  const newest = [...samples].reverse()
  const now = newest[0]?.at ?? 0
  const words = text.watch.detail.checks
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.at}</th>
          <th scope="col">{words.status}</th>
          <th scope="col" className={styles.number}>
            {words.value}
          </th>
          <th scope="col" className={classes(styles.number, styles.took)}>
            {words.took}
          </th>
          <th scope="col">{words.result}</th>
        </tr>
      </thead>
      <tbody>
        {newest.map((sample) => (
          <tr key={sample.at}>
            <td title={fullTime(sample.at, zone)}>
              {localMoment(sample.at, now, zone)}
              <span className={styles.seconds}>{secondsOf(sample.at)}</span>
            </td>
            <td>
              <span className={styles.status}>
                <StatusShape status={sample.status} label={null} /> {text.watch.status[sample.status]}
              </span>
            </td>
            <td className={styles.number}>{sampleValue(sample)}</td>
            <td className={classes(styles.number, styles.took)}>{formatDuration(sample.duration)}</td>
            <td className={styles.result}>{sample.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** ":05" */
function secondsOf(at: number): string {
  return `:${String(Math.floor(at / 1000) % 60).padStart(2, '0')}`
}
