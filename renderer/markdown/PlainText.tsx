import { useState } from 'react'
import { text } from '../../shared/text/text'
import { Button } from '../ui/Button'
import styles from './Markdown.module.css'

const shownAtOnce = 20_000

/** Text that is too long to be read as Markdown, as it stands in the file. */
export function PlainText({ text: plain }: { text: string }) {
  const [length, setLength] = useState(shownAtOnce)
  const left = plain.length - length
  return (
    <>
      <p className={styles.plainNote} data-added>
        {text.runbook.markdown.plain.note}
      </p>
      <pre className={styles.plain}>{plain.slice(0, length)}</pre>
      {left > 0 && (
        <Button size="small" onClick={() => setLength(length + shownAtOnce)}>
          {text.runbook.markdown.plain.more(left)}
        </Button>
      )}
    </>
  )
}
