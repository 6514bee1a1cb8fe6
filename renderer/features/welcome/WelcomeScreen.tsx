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
  const isDue = useCompanion((state) => state.preferences.welcome === 'due')
  const end = async () => {
    if (isDue && !(await request('welcome.end', null)).ok) return
    goTo('now')
  }
  return (
    <Screen className={styles.screen}>
      <ScreenHeader title="Welcome to Watchkeeper" />
      <Notices />
      <p className={styles.lead}>
        It opens your team’s runbook and makes its parts work: it watches, tells of trouble, shows what to do
        and whom to call, and keeps the log. All of it stays on this computer. Take the steps that you like,
        in any order; nothing is kept before you do it.
      </p>
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
          <Card title="With the system">
            <Autostart />
          </Card>
        </li>
      </ol>
      <footer className={styles.end}>
        <Button variant="primary" onClick={() => void end()}>
          {isDue ? 'Done, go to Now' : 'Go to Now'}
        </Button>
        <small>
          What you leave out is found again: each step in its own place, and this page in Settings and by
          searching for “Welcome”.
        </small>
      </footer>
    </Screen>
  )
}
