import { classes } from '../../../ui/classes'
import styles from './CommandLine.module.css'
import type { CommandPart } from './command'

/** A command as it will be copied, with what was filled in and what is still to be filled in set off. */
export function FilledCommand({ parts }: { parts: CommandPart[] }) {
  return (
    <code className={styles.code}>
      {parts.map(({ text, placeholder, filled }, index) =>
        placeholder === null ? (
          text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the command.
          <span key={index} className={classes(styles.blank, filled && styles.filled)}>
            {text}
          </span>
        ),
      )}
    </code>
  )
}
