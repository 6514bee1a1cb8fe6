import { addressOf } from '../../app/routes'
import { useCompanion } from '../../app/store'
import { Card } from '../../ui/Card'
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
