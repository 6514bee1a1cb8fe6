import { CopyButton } from '../../../app/CopyButton'
import { useCompanion } from '../../../app/store'
import styles from './HeartbeatAddress.module.css'

/** Where something on this machine calls in for a heartbeat monitor. */
export function HeartbeatAddress({ monitorId }: { monitorId: string }) {
  const address = useCompanion((state) => state.heartbeatAddresses[monitorId])
  if (address === undefined) return null
  return (
    <div className={styles.heartbeat}>
      <p>Have the job call this address on this laptop whenever it has done its work:</p>
      <p className={styles.line}>
        <code className={styles.address}>{address}</code>
        <CopyButton text={address} label="Copy the address" />
      </p>
      <small>
        As in <code>curl -fsS {address}</code>. Whoever knows the address can call it, so keep it to the job.
        Add <code>?status=fail&amp;text=…</code> to say that the work went wrong.
      </small>
    </div>
  )
}
