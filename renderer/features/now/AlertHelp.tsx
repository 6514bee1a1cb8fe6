import { useMemo } from 'react'
import type { Alert } from '../../../shared/alert/alert'
import { concernOf } from '../../../shared/alert/steps'
import { relevantTo } from '../../../shared/runbook/relevance'
import { text } from '../../../shared/text/text'
import { addressOf } from '../../app/routes'
import { useCompanion } from '../../app/store'
import styles from './AlertHelp.module.css'

const mostShown = 3

/** What else in the runbook may help with an alert, best first, each with why. */
export function AlertHelp({ alert }: { alert: Alert }) {
  const model = useCompanion((state) => state.runbook?.model)
  const definition = useCompanion((state) => state.monitors[alert.monitorId]?.definition ?? null)
  const relevant = useMemo(() => {
    if (model === undefined) return []
    const found = relevantTo(concernOf(alert, definition), model)
    return found.filter((part) => part.kind === 'troubleshooting').slice(0, mostShown)
  }, [model, alert, definition])
  if (relevant.length === 0) return null
  return (
    <div className={styles.help}>
      <small>{text.now.mayHelp}</small>
      <ul className={styles.list}>
        {relevant.map(({ title, sectionId, line, why }) => (
          <li key={line}>
            <p>
              <a href={addressOf('runbook', sectionId)}>{title}</a> <small>{why.join('; ')}</small>
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
