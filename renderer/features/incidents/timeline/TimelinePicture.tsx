import { useEffect, useState } from 'react'
import { text } from '../../../../shared/text/text'
import { attempt } from '../../../app/store'
import styles from './TimelinePicture.module.css'

/** A picture of the timeline, with what was written to it. */
export function TimelinePicture({ pictureId, text: words }: { pictureId: string; text: string }) {
  const [shown, setShown] = useState<{ address: string } | { failure: string } | null>(null)
  useEffect(() => {
    let current = true
    void attempt('incident.picture', { pictureId }).then((reply) => {
      if (!current) return
      if (!reply.ok) return setShown({ failure: reply.error.sentence })
      setShown({ address: `data:${reply.value.type};base64,${reply.value.base64}` })
    })
    return () => {
      current = false
    }
  }, [pictureId])
  return (
    <figure className={styles.picture}>
      {shown !== null && 'address' in shown && (
        <img src={shown.address} alt={words === '' ? text.incidents.timeline.wordlessPicture : words} />
      )}
      {shown !== null && 'failure' in shown && <span>{shown.failure}</span>}
      {words !== '' && <figcaption>{words}</figcaption>}
    </figure>
  )
}
