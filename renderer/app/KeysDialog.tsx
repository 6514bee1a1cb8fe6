import type { ReactNode } from 'react'
import { actionsOf, type KeyPlace, keyedActions } from '../../shared/keys/actions'
import { text } from '../../shared/text/text'
import { Dialog } from '../ui/Dialog'
import { Kbd } from '../ui/Kbd'
import styles from './KeysDialog.module.css'
import { screenLetters, screenTitles } from './keys'
import { screens } from './routes'
import { useKeyCap } from './use-action-keys'

interface KeysDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Every key there is. */
export default function KeysDialog({ open, onOpenChange }: KeysDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Keys"
      description="They rest while you type. Those of a screen can be changed in Settings."
      width="wide"
      textOnly
    >
      <div className={styles.columns}>
        <section>
          <h2>Screens</h2>
          <dl className={styles.keys}>
            {screens.map((screen, index) => (
              <Row
                key={screen}
                meaning={screenTitles[screen]}
                keys={[String(index + 1), `G ${screenLetters[screen].toUpperCase()}`]}
              />
            ))}
          </dl>
        </section>
        <section>
          <h2>Everywhere</h2>
          <dl className={styles.keys}>
            <Row meaning="Search or do anything" keys={['Ctrl K']} />
            <Row meaning="These keys" keys={['?']} />
            <Row meaning="Next, previous in a list" keys={['J', 'K']} />
            <Row meaning="Filter the list" keys={['/']} />
            <Row meaning="Close; leave a field" keys={['Esc']} />
          </dl>
          <Place place="Now" />
          <Place place="Incidents" />
        </section>
        <section>
          <Place place="Shift" />
          <Place place="Checklists" />
          <Place place="Runbook">
            <Row meaning={text.runbook.find.title} keys={['Ctrl F']} />
            <Row meaning="Save what is edited" keys={['Ctrl S']} />
          </Place>
          <Place place="Watch">
            <Row meaning="Open the monitor" keys={['Enter']} />
            <Row meaning="Select; as far as this one" keys={['Space', 'Shift Space']} />
            <Row meaning="Select the next, the previous" keys={['Shift J', 'Shift K']} />
          </Place>
        </section>
      </div>
    </Dialog>
  )
}

/** The keys of a screen, and below them those that are always the same. */
function Place({ place, children }: { place: KeyPlace; children?: ReactNode }) {
  const keyCap = useKeyCap()
  return (
    <>
      <h2>{place}</h2>
      <dl className={styles.keys}>
        {actionsOf(place).map((action) => (
          <Row key={action} meaning={keyedActions[action].meaning} keys={[keyCap(action)]} />
        ))}
        {children}
      </dl>
    </>
  )
}

function Row({ meaning, keys }: { meaning: string; keys: string[] }) {
  return (
    <div className={styles.row}>
      <dt>{meaning}</dt>
      <dd className={styles.caps}>
        {keys.map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </dd>
    </div>
  )
}
