import type { Alert } from '../../../shared/alert/alert'
import { contactName } from '../../../shared/alert/callable'
import { useKeyCap } from '../../app/use-action-keys'
import { Button } from '../../ui/Button'
import { noteCalled } from '../alerts/alert-actions'
import { useChainPlace } from '../alerts/use-chain'
import { CallButton } from './CallButton'

/** Whom to call next, one click away, and that it was done. */
export function CallNext({ alert, takesKeys }: { alert: Alert; takesKeys: boolean }) {
  const keyCap = useKeyCap()
  const { next } = useChainPlace(alert)
  if (next === null) return null
  const name = contactName(next)
  return (
    <>
      {next.phone !== null && (
        <CallButton variant="plain" phone={next.phone}>
          {`Call ${name}`}
        </CallButton>
      )}
      <Button
        variant="plain"
        title={`Writes into the log that you called ${name}`}
        {...(takesKeys ? { shortcut: keyCap('alert.called') } : {})}
        onClick={() => noteCalled(alert, next)}
      >
        {next.phone === null ? `Called ${name}` : 'Called'}
      </Button>
    </>
  )
}
