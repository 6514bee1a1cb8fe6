import { text } from '../../../shared/text/text'
import { describeScope } from '../../../shared/watch/maintenance-words'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'
import { Sentence } from '../../ui/Sentence'
import { Time } from '../../ui/Time'
import { askForMaintenance } from './asked'
import { end, nameOf } from './maintenance-actions'
import { useMaintenance } from './use-maintenance'

/** Whose alerts are held for maintenance, why, and until when. */
export function HeldBanners() {
  const words = text.maintenance.held
  const { on } = useMaintenance()
  return on.map(({ id, scope, reason, endsAt }) => (
    <Banner
      key={id}
      kind="information"
      actions={
        <>
          <Button size="small" onClick={() => askForMaintenance('any')}>
            {words.change}
          </Button>
          <Button size="small" aria-label={words.endNamed(reason)} onClick={() => void end({ id })}>
            {words.end}
          </Button>
        </>
      }
    >
      <Sentence
        of={words.banner(
          describeScope(scope, nameOf),
          reason,
          <b>
            <Time at={endsAt} />
          </b>,
        )}
      />
    </Banner>
  ))
}
