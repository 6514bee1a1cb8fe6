import { useState } from 'react'
import { text } from '../../../shared/text/text'
import { formatQuantity } from '../../../shared/watch/quantity'
import { addressOf } from '../../app/routes'
import { request, useCompanion } from '../../app/store'
import { useAsked } from '../../app/use-asked'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { CopyDiagnostics } from './CopyDiagnostics'
import { Copies } from './data/Copies'
import styles from './SettingsScreen.module.css'

/** What this Watchkeeper is, and where it keeps what it knows. */
export function Facts() {
  const companion = useCompanion((state) => state.companion)
  const path = useCompanion((state) => state.runbook?.path ?? null)
  const words = text.settings.facts
  return (
    <Card title={words.title}>
      <dl className={styles.facts}>
        <dt>{words.runbook}</dt>
        <dd>{path === null ? words.sample : <code>{path}</code>}</dd>
        <dt>{words.dataFolder}</dt>
        <dd>
          <code>{companion.dataFolder}</code>
          {companion.door === 'desktop' && (
            <Button size="small" onClick={() => void request('data.openFolder', null)}>
              {words.openFolder}
            </Button>
          )}
        </dd>
        <Sizes />
        <dt>{words.zone}</dt>
        <dd>{companion.zone}</dd>
        <dt>{words.openedAs}</dt>
        <dd>{words.doors[companion.door]}</dd>
        <dt>{words.version}</dt>
        <dd>{companion.version}</dd>
      </dl>
      <p>
        <a href={addressOf('welcome')}>{words.firstSteps}</a>
      </p>
      <CopyDiagnostics />
    </Card>
  )
}

/** How much room is taken, as of when Settings was opened or a copy was made. */
function Sizes() {
  const [made, setMade] = useState(0)
  const { value: sizes } = useAsked('data.sizes', null, made)
  if (sizes === null) return null
  const words = text.settings.facts
  return (
    <>
      <dt>{words.database}</dt>
      <dd>{formatQuantity(sizes.database, 'bytes')}</dd>
      <dt>{words.copies}</dt>
      <dd>
        <Copies copies={sizes.copies} onMade={() => setMade(made + 1)} />
      </dd>
      <dt>{words.technicalLog}</dt>
      <dd>{formatQuantity(sizes.logs, 'bytes')}</dd>
    </>
  )
}
