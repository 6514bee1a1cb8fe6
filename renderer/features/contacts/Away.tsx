import { contactName } from '../../../shared/alert/callable'
import type { ChainContact } from '../../../shared/runbook/model'
import { request, useCompanion } from '../../app/store'
import { Button } from '../../ui/Button'
import { useNow } from '../../ui/clock'
import { Menu, MenuGroup, MenuItem } from '../../ui/Menu'
import { Time } from '../../ui/Time'
import styles from './Away.module.css'

const hour = 60 * 60_000
const lengths = [
  { label: 'For 4 hours', length: 4 * hour },
  { label: 'For 12 hours', length: 12 * hour },
  { label: 'For a day', length: 24 * hour },
  { label: 'For a week', length: 7 * 24 * hour },
  { label: 'For two weeks', length: 14 * 24 * hour },
]

/** Marks a contact away, so that their backup is called instead, and back again. */
export function Away({ contact }: { contact: ChainContact }) {
  const name = contactName(contact)
  const now = useNow(15_000)
  const absence = useCompanion(({ absences }) =>
    absences.find((one) => one.contact === name && now < one.until),
  )
  if (absence !== undefined) {
    return (
      <div className={styles.away}>
        <small>
          <b>Away</b> until <Time at={absence.until} />,{' '}
          {contact.backup === null ? 'passed over meanwhile' : `${contact.backup} is called instead`}.
        </small>
        <Button
          size="small"
          aria-label={`${name} is back`}
          onClick={() => void request('contact.back', { contact: name })}
        >
          Back
        </Button>
      </div>
    )
  }
  return (
    <Menu
      align="start"
      trigger={
        <Button size="small" variant="plain" className={styles.mark} aria-label={`Mark away: ${name}`}>
          Mark away
        </Button>
      }
    >
      <MenuGroup title="On this laptop">
        {lengths.map(({ label, length }) => (
          <MenuItem
            key={label}
            onChoose={() => void request('contact.away', { contact: name, until: Date.now() + length })}
          >
            {label}
          </MenuItem>
        ))}
      </MenuGroup>
    </Menu>
  )
}
