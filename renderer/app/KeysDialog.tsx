import type { ReactNode } from 'react'
import { actionsOf, type KeyPlace } from '../../shared/keys/actions'
import { text } from '../../shared/text/text'
import { Dialog } from '../ui/Dialog'
import { Kbd } from '../ui/Kbd'
import styles from './KeysDialog.module.css'
import { screenLetters, screenTitle } from './keys'
import { screens } from './routes'
import { useKeyCap } from './use-action-keys'

interface KeysDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Every key there is. */
export default function KeysDialog({ open, onOpenChange }: KeysDialogProps) {
  const words = text.keys
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={words.title}
      description={words.description}
      width="wide"
      textOnly
    >
      <div className={styles.columns}>
        <section>
          <h2>{words.screens}</h2>
          <dl className={styles.keys}>
            {screens.map((screen, index) => (
              <Row
                key={screen}
                meaning={screenTitle(screen)}
                keys={[String(index + 1), `G ${screenLetters[screen].toUpperCase()}`]}
              />
            ))}
          </dl>
        </section>
        <section>
          <h2>{words.everywhere}</h2>
          <dl className={styles.keys}>
            <Row meaning={text.frame.searchOrDo} keys={['Ctrl K']} />
            <Row meaning={words.these} keys={['?']} />
            <Row meaning={words.nextPrevious} keys={['J', 'K']} />
            <Row meaning={words.filter} keys={['/']} />
            <Row meaning={words.close} keys={['Esc']} />
          </dl>
          <Place place="now" />
          <Place place="incidents" />
        </section>
        <section>
          <Place place="shift" />
          <Place place="checklists" />
          <Place place="runbook">
            <Row meaning={text.runbook.find.title} keys={['Ctrl F']} />
            <Row meaning={words.save} keys={['Ctrl S']} />
          </Place>
          <Place place="watch">
            <Row meaning={words.openMonitor} keys={['Enter']} />
            <Row meaning={words.select} keys={['Space', 'Shift Space']} />
            <Row meaning={words.selectNextPrevious} keys={['Shift J', 'Shift K']} />
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
      <h2>{screenTitle(place)}</h2>
      <dl className={styles.keys}>
        {actionsOf(place).map((action) => (
          <Row key={action} meaning={text.keys.actions[action]} keys={[keyCap(action)]} />
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
