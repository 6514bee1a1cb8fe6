import { PenLine } from 'lucide-react'
import { useState } from 'react'
import { text } from '../../../../shared/text/text'
import { Button } from '../../../ui/Button'
import type { ShownCommand } from '../runbook-lines'
import { Destructive } from './CommandLine'
import { CopyCommand } from './CopyCommand'
import { commandText, fillCommand } from './command'
import { FilledCommand } from './FilledCommand'
import styles from './InlineCommand.module.css'
import { PlaceholderFields } from './PlaceholderFields'
import { usePlaceholderValues } from './use-placeholder-values'

/** What stands at a command's line in the text: a button that copies it, or first asks for what is to be filled in. */
export function InlineCommand({ command }: { command: ShownCommand }) {
  const { placeholders, destructive } = command
  const words = text.runbook.commands
  const [filling, setFilling] = useState(false)
  return (
    <>
      <span className={styles.actions}>
        {placeholders.length === 0 ? (
          <CopyCommand command={command.text} destructive={destructive} />
        ) : (
          <Button
            variant="plain"
            size="small"
            icon={<PenLine />}
            aria-label={words.fillInAndCopyThis(command.text)}
            title={words.fillInAndCopy}
            aria-expanded={filling}
            onClick={() => setFilling(!filling)}
          />
        )}
      </span>
      {(filling || destructive !== null) && (
        <span className={styles.below} data-added>
          {destructive !== null && <Destructive why={destructive} />}
          {filling && <Filling command={command} />}
        </span>
      )}
    </>
  )
}

function Filling({ command }: { command: ShownCommand }) {
  const { placeholders, destructive } = command
  const { values, fill } = usePlaceholderValues()
  const parts = fillCommand(command.text, placeholders, values)
  return (
    <>
      <PlaceholderFields placeholders={placeholders} values={values} onFill={fill} />
      <span className={styles.result}>
        <FilledCommand parts={parts} />
        <CopyCommand command={commandText(parts)} destructive={destructive} />
      </span>
    </>
  )
}
