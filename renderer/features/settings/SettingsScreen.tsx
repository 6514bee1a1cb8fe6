import { type ReactNode, useRef, useState } from 'react'
import { type ListedKey, listedPreferences, type PreferenceGroup } from '../../../shared/preferences/listed'
import { findPreferences, isFoundIn } from '../../../shared/preferences/search'
import { useKeys } from '../../app/use-keys'
import { Card } from '../../ui/Card'
import { Screen } from '../../ui/Screen'
import { ScreenHeader } from '../../ui/ScreenHeader'
import { TextField } from '../../ui/TextField'
import { SecretsCard } from '../secrets/SecretsCard'
import { ChannelsCard } from './channels/ChannelsCard'
import { OutboxCard } from './channels/OutboxCard'
import { SettingsMenu } from './exchange/SettingsMenu'
import { Facts } from './Facts'
import { Rehearsal } from './notifications/Rehearsal'
import { PreferenceRow } from './PreferenceRow'
import styles from './SettingsScreen.module.css'
import { Autostart } from './system/Autostart'

/** What is set here beside the preferences, by the words that find it. */
const others = {
  rehearsal: 'Notifications test P1 P2 P3 P4 try sound',
  channels: 'Channels outbox messages Slack PagerDuty email SMS webhook',
  secrets: 'Secrets of monitors password token header environment keychain',
  autostart: 'On this laptop start with the system login autostart boot tray',
  facts:
    'This Watchkeeper runbook data folder time zone version diagnostics copy copies backup restore first steps welcome',
}

/** Everything that can be chosen, with its default, and a search. */
export default function SettingsScreen() {
  const [query, setQuery] = useState('')
  const search = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => search.current?.focus() })
  const found = findPreferences(query)
  const isShown = (part: keyof typeof others) => isFoundIn(others[part], query)
  const nothing = found.length === 0 && !Object.values(others).some((words) => isFoundIn(words, query))
  return (
    <Screen className={styles.screen}>
      <ScreenHeader title="Settings" note="Saved as you change them" actions={<SettingsMenu />} />
      <search aria-label="Settings">
        <TextField
          ref={search}
          label="Search the settings"
          labelHidden
          type="search"
          placeholder="Search the settings"
          aria-keyshortcuts="/"
          value={query}
          onChange={setQuery}
        />
      </search>
      <Group title="You" found={found} />
      <Group title="Notifications" found={found} after={isShown('rehearsal') && <Rehearsal />} />
      {isShown('channels') && (
        <>
          <ChannelsCard />
          <OutboxCard />
        </>
      )}
      <Group title="Watching" found={found} />
      {isShown('secrets') && <SecretsCard />}
      <Group title="Data" found={found} />
      <Group title="Keys" found={found} />
      <Group title="On this laptop" found={found} after={isShown('autostart') && <Autostart />} />
      {isShown('facts') && <Facts />}
      {nothing && (
        <p className={styles.nothing} role="status">
          No setting has <b>{query.trim()}</b>.
        </p>
      )}
    </Screen>
  )
}

/** The found preferences of a group, and what belongs below them. */
function Group(props: { title: PreferenceGroup; found: readonly ListedKey[]; after?: ReactNode }) {
  const { title, found, after = false } = props
  const keys = found.filter((key) => listedPreferences[key].group === title)
  if (keys.length === 0 && after === false) return null
  return (
    <Card title={title}>
      {keys.map((key) => (
        <PreferenceRow key={key} id={key} />
      ))}
      {after}
    </Card>
  )
}
