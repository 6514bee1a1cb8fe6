import { text } from '../../../shared/text/text'
import { mostEndpoints } from '../../../shared/welcome/endpoints'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { TextArea } from '../../ui/TextArea'
import { EndpointRow } from './EndpointRow'
import { useTriedEndpoints } from './use-tried-endpoints'
import styles from './Welcome.module.css'

/** Endpoints that are tried as they are pasted; those chosen become monitors. */
export function EndpointsStep() {
  const words = text.welcome.endpoints
  const { text: written, endpoints, write, paste, tryNow, choose, add } = useTriedEndpoints()
  const chosen = endpoints.filter(({ trial, isChosen }) => trial.state === 'tried' && isChosen).length
  const isBusy = endpoints.some(({ trial }) => trial.state === 'trying' || trial.state === 'adding')
  return (
    <Card title={words.title}>
      <TextArea
        label={words.label}
        hint={words.hint(mostEndpoints)}
        placeholder={words.example}
        rows={4}
        mono
        spellCheck={false}
        value={written}
        onChange={write}
        onPaste={paste}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          tryNow()
        }}
      />
      <div className={styles.row}>
        <Button disabled={written.trim() === '' || isBusy} onClick={tryNow}>
          {isBusy ? words.trying : words.tryThem}
        </Button>
        {chosen > 0 && (
          <Button variant="primary" disabled={isBusy} onClick={() => void add()}>
            {words.add(chosen)}
          </Button>
        )}
      </div>
      {endpoints.length > 0 && (
        <ul className={styles.endpoints} aria-label={words.results} aria-busy={isBusy}>
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
