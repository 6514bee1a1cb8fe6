import { howOften, stretchOn } from '../../../shared/watch/power'
import { Notices } from '../../app/Notices'
import { useCompanion } from '../../app/store'
import { Banner } from '../../ui/Banner'
import { Time } from '../../ui/Time'
import { SnoozeBanners } from '../alerts/SnoozeBanners'
import { HeldBanners } from '../maintenance/HeldBanners'

/** What a person must know to read the rest right: that this laptop is offline, what is held, and notices. */
export function Circumstances() {
  const { online, since, reason } = useCompanion((state) => state.connectivity)
  return (
    <>
      {!online && (
        <Banner kind="unknown">
          This laptop is offline since{' '}
          <b>
            <Time at={since} />
          </b>
          . {reason} What is outside it is not judged, and no alert opens for it until the network is back.
        </Banner>
      )}
      <OnBattery />
      <HeldBanners />
      <SnoozeBanners />
      <Notices />
    </>
  )
}

function OnBattery() {
  const onBattery = useCompanion((state) => state.onBattery)
  const stretch = stretchOn(
    onBattery,
    useCompanion((state) => state.preferences.batteryFactor),
  )
  if (stretch === 1) return null
  return (
    <Banner kind="information">
      This laptop runs on its battery, so monitors are checked {howOften(stretch)}. Settings changes that.
    </Banner>
  )
}
