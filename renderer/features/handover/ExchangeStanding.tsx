import { useState } from 'react'
import { useCompanion } from '../../app/store'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'
import { FolderDialog } from './FolderDialog'
import { GivenHandovers } from './GivenHandovers'
import styles from './Handover.module.css'
import { OpenFileButton } from './OpenFileButton'

/** Where handovers go to and come from, what is wrong there, and what became of those that were given. */
export function ExchangeStanding() {
  const { folder, trouble, waiting, refused } = useCompanion((state) => state.handoverExchange)
  const [asking, setAsking] = useState(false)
  return (
    <section aria-label="Exchange of handovers" className={styles.lines}>
      <div className={styles.bar}>
        <small>
          {folder === null ? 'No handover folder is set.' : `Handovers go through ${folder}.`}
          {waiting > 0 && ` ${waiting} waiting to be written.`}
        </small>
        <div className={styles.actions}>
          <OpenFileButton />
          <Button size="small" onClick={() => setAsking(true)}>
            Handover folder…
          </Button>
        </div>
      </div>
      {trouble !== null && <Banner kind="problem">{trouble}</Banner>}
      {refused.map(({ fileName, sentence }) => (
        <Banner key={fileName} kind="problem">
          {fileName} was not taken. {sentence}
        </Banner>
      ))}
      <GivenHandovers />
      <FolderDialog open={asking} onOpenChange={setAsking} />
    </section>
  )
}
