import { useState } from 'react'
import { text } from '../../../shared/text/text'
import { useCompanion } from '../../app/store'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'
import { FolderDialog } from './FolderDialog'
import { GivenHandovers } from './GivenHandovers'
import styles from './Handover.module.css'
import { OpenFileButton } from './OpenFileButton'

/** Where handovers go to and come from, what is wrong there, and what became of those that were given. */
export function ExchangeStanding() {
  const words = text.handover.exchange
  const { folder, trouble, waiting, refused } = useCompanion((state) => state.handoverExchange)
  const [asking, setAsking] = useState(false)
  return (
    <section aria-label={words.title} className={styles.lines}>
      <div className={styles.bar}>
        <small>
          {folder === null ? words.noFolder : words.through(folder)}
          {waiting > 0 && ` ${words.waiting(waiting)}`}
        </small>
        <div className={styles.actions}>
          <OpenFileButton />
          <Button size="small" onClick={() => setAsking(true)}>
            {words.folder.button}
          </Button>
        </div>
      </div>
      {trouble !== null && <Banner kind="problem">{trouble}</Banner>}
      {refused.map(({ fileName, sentence }) => (
        <Banner key={fileName} kind="problem">
          {words.refused(fileName, sentence)}
        </Banner>
      ))}
      <GivenHandovers />
      <FolderDialog open={asking} onOpenChange={setAsking} />
    </section>
  )
}
