import { contactName } from '../../../shared/alert/callable'
import type { ChainContact } from '../../../shared/runbook/model'
import { text } from '../../../shared/text/text'
import { request, useCompanion } from '../../app/store'
import { Button } from '../../ui/Button'
import { useNow } from '../../ui/clock'
import { Menu, MenuGroup, MenuItem } from '../../ui/Menu'
import { bold, Sentence } from '../../ui/Sentence'
import { Time } from '../../ui/Time'
import styles from './Away.module.css'

const hour = 60 * 60_000
const lengths = [
  { name: 'fourHours', length: 4 * hour },
  { name: 'twelveHours', length: 12 * hour },
  { name: 'day', length: 24 * hour },
  { name: 'week', length: 7 * 24 * hour },
  { name: 'twoWeeks', length: 14 * 24 * hour },
] as const

/** Marks a contact away, so that their backup is called instead, and back again. */
export function Away({ contact }: { contact: ChainContact }) {
  const name = contactName(contact)
  const now = useNow(15_000)
  const absence = useCompanion(({ absences }) =>
    absences.find((one) => one.contact === name && now < one.until),
  )
  const words = text.contacts.away
  if (absence !== undefined) {
    const until = <Time at={absence.until} />
    return (
      <div className={styles.away}>
        <small>
          <Sentence
            of={
              contact.backup === null
                ? words.untilPassedOver(until, bold)
                : words.untilBackup(until, contact.backup, bold)
            }
          />
        </small>
        <Button
          size="small"
          aria-label={words.isBack(name)}
          onClick={() => void request('contact.back', { contact: name })}
        >
          {words.back}
        </Button>
      </div>
    )
  }
  return (
    <Menu
      align="start"
      trigger={
        <Button size="small" variant="plain" className={styles.mark} aria-label={words.markNamed(name)}>
          {words.mark}
        </Button>
      }
    >
      <MenuGroup title={words.onThisLaptop}>
        {lengths.map(({ name: lengthName, length }) => (
          <MenuItem
            key={lengthName}
            onChoose={() => void request('contact.away', { contact: name, until: Date.now() + length })}
          >
            {words.lengths[lengthName]}
          </MenuItem>
        ))}
      </MenuGroup>
    </Menu>
  )
}
