import { text } from '../../../../shared/text/text'
import { CopyButton } from '../../../app/CopyButton'
import { useCompanion } from '../../../app/store'
import { Sentence } from '../../../ui/Sentence'
import styles from './HeartbeatAddress.module.css'

/** Where something on this machine calls in for a heartbeat monitor. */
export function HeartbeatAddress({ monitorId }: { monitorId: string }) {
  const address = useCompanion((state) => state.heartbeatAddresses[monitorId])
  if (address === undefined) return null
  const words = text.watch.detail.heartbeat
  return (
    <div className={styles.heartbeat}>
      <p>{words.call}</p>
      <p className={styles.line}>
        <code className={styles.address}>{address}</code>
        <CopyButton text={address} label={words.copy} />
      </p>
      <small>
        <Sentence
          of={words.example(<code>{`curl -fsS ${address}`}</code>, <code>{'?status=fail&text=…'}</code>)}
        />
      </small>
    </div>
  )
}
