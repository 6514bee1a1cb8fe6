import type { Alert } from '../../../shared/alert/alert'
import { contactName } from '../../../shared/alert/callable'
import { text } from '../../../shared/text/text'
import { useKeyCap } from '../../app/use-action-keys'
import { Button } from '../../ui/Button'
import { noteCalled } from '../alerts/alert-actions'
import { useChainPlace } from '../alerts/use-chain'
import { CallButton } from './CallButton'

/** Whom to call next, one click away, and that it was done. */
export function CallNext({ alert, takesKeys }: { alert: Alert; takesKeys: boolean }) {
  const words = text.now.call
  const keyCap = useKeyCap()
  const { next } = useChainPlace(alert)
  if (next === null) return null
  const name = contactName(next)
  return (
    <>
      {next.phone !== null && (
        <CallButton variant="plain" phone={next.phone}>
          {words.named(name)}
        </CallButton>
      )}
      <Button
        variant="plain"
        title={words.writesIntoLog(name)}
        {...(takesKeys ? { shortcut: keyCap('alert.called') } : {})}
        onClick={() => noteCalled(alert, next)}
      >
        {next.phone === null ? words.calledNamed(name) : words.called}
      </Button>
    </>
  )
}
