import type { Severity } from '../../shared/incident/severity'
import { classes } from './classes'
import styles from './SeverityBadge.module.css'

export function SeverityBadge({ severity }: { severity: Severity }) {
  return <span className={classes(styles.badge, styles[severity])}>{severity}</span>
}
