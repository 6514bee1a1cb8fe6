import { text } from '../../../shared/text/text'
import { howOften, stretchOn } from '../../../shared/watch/power'
import { Notices } from '../../app/Notices'
import { useCompanion } from '../../app/store'
import { Banner } from '../../ui/Banner'
import { Sentence } from '../../ui/Sentence'
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
          <Sentence
            of={text.now.offline(
              <b>
                <Time at={since} />
              </b>,
              reason ?? '',
            )}
          />
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
  return <Banner kind="information">{text.now.onBattery(howOften(stretch))}</Banner>
}
