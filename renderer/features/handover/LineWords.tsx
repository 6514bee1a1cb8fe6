import type { LineSource } from '../../../shared/handover/sections'
import { text } from '../../../shared/text/text'
import { EntryText } from '../shift/log/EntryText'
import styles from './Line.module.css'
import { sourceAddress } from './source-address'

/** What a line says, with the way to what it was made from. */
export function LineWords({ text: said, source }: { text: string; source: LineSource | null }) {
  const address = source === null ? null : sourceAddress(source)
  return (
    <>
      <EntryText text={said} />
      {address !== null && (
        <a className={styles.source} href={address}>
          {text.handover.draft.line.show}
        </a>
      )}
    </>
  )
}
