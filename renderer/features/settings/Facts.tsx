import { formatQuantity } from '../../../shared/watch/quantity'
import { addressOf } from '../../app/routes'
import { useCompanion } from '../../app/store'
import { useAsked } from '../../app/use-asked'
import { Card } from '../../ui/Card'
import { Time } from '../../ui/Time'
import { CopyDiagnostics } from './CopyDiagnostics'
import styles from './SettingsScreen.module.css'

/** What this Watchkeeper is, and where it keeps what it knows. */
export function Facts() {
  const companion = useCompanion((state) => state.companion)
  const path = useCompanion((state) => state.runbook?.path ?? null)
  return (
    <Card title="This Watchkeeper">
      <dl className={styles.facts}>
        <dt>Runbook</dt>
        <dd>{path === null ? 'The sample that comes with Watchkeeper' : <code>{path}</code>}</dd>
        <dt>Data folder</dt>
        <dd>
          <code>{companion.dataFolder}</code>
        </dd>
        <Sizes />
        <dt>Time zone</dt>
        <dd>{companion.zone}</dd>
        <dt>Opened as</dt>
        <dd>{companion.door === 'desktop' ? 'Desktop app' : 'Browser'}</dd>
        <dt>Version</dt>
        <dd>{companion.version}</dd>
      </dl>
      <p>
        <a href={addressOf('welcome')}>Go through the first steps again</a>
      </p>
      <CopyDiagnostics />
    </Card>
  )
}

/** How much room is taken, as of when Settings was opened. */
function Sizes() {
  const { value: sizes } = useAsked('data.sizes', null, null)
  if (sizes === null) return null
  const { database, logs, copies } = sizes
  return (
    <>
      <dt>Database</dt>
      <dd>{inBytes(database)}</dd>
      <dt>Copies of it</dt>
      <dd>
        {copies.newestAt === null ? (
          'None yet: one is made each day'
        ) : (
          <>
            {copies.count}, {inBytes(copies.bytes)} together, the newest of <Time at={copies.newestAt} />
          </>
        )}
      </dd>
      <dt>Technical log</dt>
      <dd>{inBytes(logs)}</dd>
    </>
  )
}

function inBytes(bytes: number): string {
  return formatQuantity(bytes, 'bytes')
}
