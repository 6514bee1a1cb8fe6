import { Markdown } from '../../markdown/Markdown'
import { classes } from '../../ui/classes'
import styles from './HandoverText.module.css'

interface HandoverTextProps {
  label: string
  text: string
  className?: string | undefined
}

/** A handover as it reads; it scrolls inside itself. */
export function HandoverText({ label, text, className }: HandoverTextProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={classes(styles.text, className)} aria-label={label} tabIndex={0}>
      <Markdown text={text} />
    </section>
  )
}
