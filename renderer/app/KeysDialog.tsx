import { Dialog } from '../ui/Dialog'
import { Kbd } from '../ui/Kbd'
import styles from './KeysDialog.module.css'
import { screenLetters, screenTitles } from './keys'
import { screens } from './routes'

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
      description="They rest while you type."
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
          <h2>Now</h2>
          <dl className={styles.keys}>
            <Row meaning="Acknowledge the alert" keys={['A']} />
            <Row meaning="Snooze it" keys={['S']} />
            <Row meaning="Note that the next in the chain was called" keys={['C']} />
            <Row meaning="Hand it over" keys={['H']} />
            <Row meaning="Resolve it" keys={['R']} />
            <Row meaning="Add a note to it" keys={['N']} />
            <Row meaning="Open an incident for it" keys={['I']} />
          </dl>
          <h2>Incidents</h2>
          <dl className={styles.keys}>
            <Row meaning="Open an incident" keys={['O']} />
            <Row meaning="Write on the timeline" keys={['N']} />
            <Row meaning="Resolve the incident" keys={['R']} />
          </dl>
        </section>
        <section>
          <h2>Shift</h2>
          <dl className={styles.keys}>
            <Row meaning="Write a log entry" keys={['N']} />
          </dl>
          <h2>Runbook</h2>
          <dl className={styles.keys}>
            <Row meaning="Edit the file" keys={['E']} />
            <Row meaning="Save what is edited" keys={['Ctrl S']} />
          </dl>
          <h2>Watch</h2>
          <dl className={styles.keys}>
            <Row meaning="Open the monitor" keys={['Enter']} />
            <Row meaning="Select; as far as this one" keys={['Space', 'Shift Space']} />
            <Row meaning="Select the next, the previous" keys={['Shift J', 'Shift K']} />
            <Row meaning="Check now" keys={['C']} />
            <Row meaning="Pause or resume" keys={['P']} />
            <Row meaning="Hold for maintenance" keys={['M']} />
            <Row meaning="Edit" keys={['E']} />
            <Row meaning="Add a monitor" keys={['N']} />
          </dl>
        </section>
      </div>
    </Dialog>
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
