import { useState } from 'react'
import { Button } from '../ui/Button'
import styles from './Markdown.module.css'

const shownAtOnce = 20_000

/** Text that is too long to be read as Markdown, as it stands in the file. */
export function PlainText({ text }: { text: string }) {
  const [length, setLength] = useState(shownAtOnce)
  const left = text.length - length
  return (
    <>
      <p className={styles.plainNote} data-added>
        What follows is too long to be laid out. It is shown as it is written.
      </p>
      <pre className={styles.plain}>{text.slice(0, length)}</pre>
      {left > 0 && (
        <Button size="small" onClick={() => setLength(length + shownAtOnce)}>
          Show more, {left.toLocaleString('en')} characters are left
        </Button>
      )}
    </>
  )
}
