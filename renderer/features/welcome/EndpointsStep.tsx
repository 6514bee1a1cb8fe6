import { mostEndpoints } from '../../../shared/welcome/endpoints'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { TextArea } from '../../ui/TextArea'
import { EndpointRow } from './EndpointRow'
import { useTriedEndpoints } from './use-tried-endpoints'
import styles from './Welcome.module.css'

/** Endpoints that are tried as they are pasted; those chosen become monitors. */
export function EndpointsStep() {
  const { text, endpoints, write, paste, tryNow, choose, add } = useTriedEndpoints()
  const chosen = endpoints.filter(({ trial, isChosen }) => trial.state === 'tried' && isChosen).length
  const isBusy = endpoints.some(({ trial }) => trial.state === 'trying' || trial.state === 'adding')
  return (
    <Card title="What to watch">
      <TextArea
        label="Addresses"
        hint={`A web address or host:port on each line, up to ${mostEndpoints}. What you paste is tried at once; trying keeps nothing.`}
        placeholder={'https://shop.example/health\ndb-1.example:5432'}
        rows={4}
        mono
        spellCheck={false}
        value={text}
        onChange={write}
        onPaste={paste}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          tryNow()
        }}
      />
      <div className={styles.row}>
        <Button disabled={text.trim() === '' || isBusy} onClick={tryNow}>
          {isBusy ? 'Trying' : 'Try them'}
        </Button>
        {chosen > 0 && (
          <Button variant="primary" disabled={isBusy} onClick={() => void add()}>
            {chosen === 1 ? 'Add 1 monitor' : `Add ${chosen} monitors`}
          </Button>
        )}
      </div>
      {endpoints.length > 0 && (
        <ul className={styles.endpoints} aria-label="Results" aria-busy={isBusy}>
          {endpoints.map((endpoint) => (
            <EndpointRow
              key={endpoint.line}
              endpoint={endpoint}
              onChoose={(isChosen) => choose(endpoint.line, isChosen)}
            />
          ))}
        </ul>
      )}
    </Card>
  )
}
