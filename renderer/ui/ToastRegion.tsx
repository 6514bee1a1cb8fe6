import { X } from 'lucide-react'
import { text } from '../../shared/text/text'
import { Button } from './Button'
import { classes } from './classes'
import { StatusShape } from './StatusShape'
import styles from './ToastRegion.module.css'

export interface Toast {
  id: number
  level: 'information' | 'problem'
  sentence: string
  action: { label: string; run: () => void } | null
}

/** Sentences about what was just done or failed, over the lower right corner, read out as they come. */
export function ToastRegion({ toasts, onDismiss }: { toasts: Toast[]; onDismiss: (id: number) => void }) {
  return (
    <section className={styles.region} aria-label={text.frame.notices.messages} aria-live="polite">
      {toasts.map(({ id, level, sentence, action }) => (
        <div key={id} className={classes(styles.toast, level === 'problem' && styles.problem)}>
          {level === 'problem' && <StatusShape status="critical" label={text.frame.notices.problem} />}
          <p className={styles.sentence}>{sentence}</p>
          {action && (
            <Button
              variant="plain"
              size="small"
              onClick={() => {
                action.run()
                onDismiss(id)
              }}
            >
              {action.label}
            </Button>
          )}
          <Button
            variant="plain"
            size="small"
            aria-label={text.frame.notices.dismiss}
            icon={<X />}
            onClick={() => onDismiss(id)}
          />
        </div>
      ))}
    </section>
  )
}
