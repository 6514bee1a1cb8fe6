import { useState } from 'react'
import type { KeptData } from '../../../../shared/store/kept-data'
import { text } from '../../../../shared/text/text'
import { formatQuantity } from '../../../../shared/watch/quantity'
import { request } from '../../../app/store'
import { showToast } from '../../../app/toasts'
import { Button } from '../../../ui/Button'
import { Sentence } from '../../../ui/Sentence'
import { Time } from '../../../ui/Time'
import styles from './Copies.module.css'
import { RestoreDialog } from './RestoreDialog'

interface CopiesProps {
  copies: KeptData['copies']
  onMade: () => void
}

/** The copies of the database: how many there are, one more, and the way back to one. */
export function Copies({ copies, onMade }: CopiesProps) {
  const [isMaking, setMaking] = useState(false)
  const [isRestoring, setRestoring] = useState(false)
  const words = text.settings.copies
  const make = async () => {
    setMaking(true)
    const reply = await request('data.copy', null)
    setMaking(false)
    if (!reply.ok) return
    showToast({ level: 'information', sentence: words.made })
    onMade()
  }
  return (
    <div className={styles.copies}>
      <span>
        <Summary copies={copies} />
      </span>
      <span className={styles.actions}>
        <Button size="small" disabled={isMaking} onClick={() => void make()}>
          {isMaking ? words.making : words.make}
        </Button>
        {copies.length > 0 && (
          <Button size="small" onClick={() => setRestoring(true)}>
            {words.restore}
          </Button>
        )}
      </span>
      {isRestoring && <RestoreDialog copies={copies} onClose={() => setRestoring(false)} />}
    </div>
  )
}

function Summary({ copies }: Pick<CopiesProps, 'copies'>) {
  const words = text.settings.copies
  const [newest] = copies
  if (newest === undefined) return words.none
  const bytes = copies.reduce((sum, copy) => sum + copy.bytes, 0)
  return (
    <Sentence of={words.summary(copies.length, formatQuantity(bytes, 'bytes'), <Time at={newest.at} />)} />
  )
}
