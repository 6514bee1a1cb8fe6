import type { Command } from '../../../../shared/runbook/model'
import { text } from '../../../../shared/text/text'
import { StatusShape } from '../../../ui/StatusShape'
import styles from './CommandLine.module.css'
import { CopyCommand } from './CopyCommand'
import { commandText, fillCommand } from './command'
import { FilledCommand } from './FilledCommand'
import { PlaceholderFields } from './PlaceholderFields'
import { usePlaceholderValues } from './use-placeholder-values'

interface CommandLineProps {
  command: Command
  /** Whether the comment above it is shown: not again for the next command under the same one. */
  commented: boolean
}

/** A command to copy, as it will be copied, with its placeholders to fill in. Nothing is ever run. */
export function CommandLine({ command, commented }: CommandLineProps) {
  const { values, fill } = usePlaceholderValues()
  const parts = fillCommand(command.text, command.placeholders, values)
  return (
    <li className={styles.command}>
      {commented && command.comment !== null && <small>{command.comment}</small>}
      <div className={styles.line}>
        <FilledCommand parts={parts} />
        <CopyCommand command={commandText(parts)} destructive={command.destructive} />
      </div>
      {command.destructive !== null && <Destructive why={command.destructive} />}
      {command.placeholders.length > 0 && (
        <details className={styles.blanks}>
          <summary>{text.runbook.commands.fillIn(command.placeholders)}</summary>
          <PlaceholderFields placeholders={command.placeholders} values={values} onFill={fill} />
        </details>
      )}
    </li>
  )
}

/** Why a command is to be copied with care. */
export function Destructive({ why }: { why: string }) {
  return (
    <small className={styles.destructive}>
      <StatusShape status="warning" label={null} />
      {why}
    </small>
  )
}
