import styles from './Listing.module.css'

const rowsAtOnce = 50
/** As the text's line-height, in em. */
const rowHeight = 1.55

/** A long block of code, stretch by stretch, so that only what is in sight is laid out. */
export function Listing({ rows }: { rows: readonly string[] }) {
  const firstRows = Array.from(
    { length: Math.ceil(rows.length / rowsAtOnce) },
    (_, index) => index * rowsAtOnce,
  )
  return (
    <pre>
      <code>
        {firstRows.map((first) => {
          const stretch = rows.slice(first, first + rowsAtOnce)
          return (
            <span
              key={first}
              className={styles.stretch}
              style={{ containIntrinsicHeight: `auto ${stretch.length * rowHeight}em` }}
            >
              {`${stretch.join('\n')}\n`}
            </span>
          )
        })}
      </code>
    </pre>
  )
}
