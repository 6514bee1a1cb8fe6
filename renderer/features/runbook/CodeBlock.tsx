import type { Element } from 'hast'
import { linesWithin } from '../../markdown/first-line'
import { hastText } from '../../markdown/hast-text'
import { InlineCommand } from './commands/InlineCommand'
import { Listing } from './Listing'
import styles from './RunbookText.module.css'
import { useLinesOfPart } from './runbook-lines'

/** A longer one is a listing: its commands are copied from beside the text. */
const mostRows = 300

/** A block of code: each command in it can be copied by itself. */
export function CodeBlock({ node }: { node?: Element | undefined }) {
  const { line, endLine } = linesWithin(node)
  const { commands } = useLinesOfPart()
  const rows = hastText(node?.children ?? [])
    .replace(/\n$/, '')
    .split('\n')
  const fenced = endLine - line + 1 > rows.length
  const firstRow = fenced ? line + 1 : line
  const hasCommands = rows.some((_, index) => firstRow + index in commands)
  if (rows.length > mostRows) return <Listing rows={rows} />
  if (!hasCommands) {
    return (
      <pre>
        <code>{rows.join('\n')}</code>
      </pre>
    )
  }
  return (
    <div className={styles.code}>
      {rows.map((row, index) => {
        const command = commands[firstRow + index]
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the block.
          <div className={styles.row} key={index}>
            <code>{row === '' ? ' ' : row}</code>
            {command !== undefined && <InlineCommand command={command} />}
          </div>
        )
      })}
    </div>
  )
}
