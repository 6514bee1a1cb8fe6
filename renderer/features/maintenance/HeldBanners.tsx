import { describeScope } from '../../../shared/watch/maintenance-words'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'
import { Time } from '../../ui/Time'
import { askForMaintenance } from './asked'
import { end, nameOf } from './maintenance-actions'
import { useMaintenance } from './use-maintenance'

/** Whose alerts are held for maintenance, why, and until when. */
export function HeldBanners() {
  const { on } = useMaintenance()
  return on.map(({ id, scope, reason, endsAt }) => (
    <Banner
      key={id}
      kind="information"
      actions={
        <>
          <Button size="small" onClick={() => askForMaintenance('any')}>
            Change…
          </Button>
          <Button size="small" aria-label={`End ${reason} now`} onClick={() => void end({ id })}>
            End
          </Button>
        </>
      }
    >
      Alerts of {describeScope(scope, nameOf)} are held for maintenance until{' '}
      <b>
        <Time at={endsAt} />
      </b>
      : {reason}.
    </Banner>
  ))
}
