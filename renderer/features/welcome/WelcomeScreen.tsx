import { text } from '../../../shared/text/text'
import { Notices } from '../../app/Notices'
import { goTo } from '../../app/navigation'
import { request, useCompanion } from '../../app/store'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Screen } from '../../ui/Screen'
import { ScreenHeader } from '../../ui/ScreenHeader'
import { Autostart } from '../settings/system/Autostart'
import { EndpointsStep } from './EndpointsStep'
import { NameStep } from './NameStep'
import { NotificationStep } from './NotificationStep'
import { RunbookStep } from './RunbookStep'
import styles from './Welcome.module.css'

/** What somebody who has never seen Watchkeeper needs to be at home in it; every step can be left out. */
export default function WelcomeScreen() {
  const words = text.welcome
  const isDue = useCompanion((state) => state.preferences.welcome === 'due')
  const end = async () => {
    if (isDue && !(await request('welcome.end', null)).ok) return
    goTo('now')
  }
  return (
    <Screen className={styles.screen}>
      <ScreenHeader title={words.title} />
      <Notices />
      <p className={styles.lead}>{words.lead}</p>
      <ol className={styles.steps}>
        <li>
          <NameStep />
        </li>
        <li>
          <RunbookStep />
        </li>
        <li>
          <EndpointsStep />
        </li>
        <li>
          <NotificationStep />
        </li>
        <li>
          <Card title={words.withSystem}>
            <Autostart />
          </Card>
        </li>
      </ol>
      <footer className={styles.end}>
        <Button variant="primary" onClick={() => void end()}>
          {isDue ? words.done : words.goToNow}
        </Button>
        <small>{words.foundAgain}</small>
      </footer>
    </Screen>
  )
}
