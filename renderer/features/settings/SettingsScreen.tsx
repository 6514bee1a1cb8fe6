import { type ReactNode, useRef, useState } from 'react'
import { type ListedKey, listedPreferences, type PreferenceGroup } from '../../../shared/preferences/listed'
import { findPreferences, isFoundIn } from '../../../shared/preferences/search'
import { text } from '../../../shared/text/text'
import { useKeys } from '../../app/use-keys'
import { Card } from '../../ui/Card'
import { Screen } from '../../ui/Screen'
import { ScreenHeader } from '../../ui/ScreenHeader'
import { bold, Sentence } from '../../ui/Sentence'
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

/** Everything that can be chosen, with its default, and a search. */
export default function SettingsScreen() {
  const words = text.settings
  const [query, setQuery] = useState('')
  const search = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => search.current?.focus() })
  const found = findPreferences(query)
  const isShown = (part: keyof typeof words.foundBy) => isFoundIn(words.foundBy[part], query)
  const nothing = found.length === 0 && !Object.values(words.foundBy).some((part) => isFoundIn(part, query))
  return (
    <Screen className={styles.screen}>
      <ScreenHeader title={words.title} note={words.note} actions={<SettingsMenu />} />
      <search aria-label={words.title}>
        <TextField
          ref={search}
          label={words.search}
          labelHidden
          type="search"
          placeholder={words.search}
          aria-keyshortcuts="/"
          value={query}
          onChange={setQuery}
        />
      </search>
      <Group of="you" found={found} />
      <Group of="notifications" found={found} after={isShown('rehearsal') && <Rehearsal />} />
      {isShown('channels') && (
        <>
          <ChannelsCard />
          <OutboxCard />
        </>
      )}
      <Group of="watching" found={found} />
      {isShown('secrets') && <SecretsCard />}
      <Group of="data" found={found} />
      <Group of="keys" found={found} />
      <Group of="laptop" found={found} after={isShown('autostart') && <Autostart />} />
      {isShown('facts') && <Facts />}
      {nothing && (
        <p className={styles.nothing} role="status">
          <Sentence of={words.nothingHas(bold(query.trim()))} />
        </p>
      )}
    </Screen>
  )
}

/** The found preferences of a group, and what belongs below them. */
function Group(props: { of: PreferenceGroup; found: readonly ListedKey[]; after?: ReactNode }) {
  const { of: group, found, after = false } = props
  const keys = found.filter((key) => listedPreferences[key].group === group)
  if (keys.length === 0 && after === false) return null
  return (
    <Card title={text.preferences.groups[group]}>
      {keys.map((key) => (
        <PreferenceRow key={key} id={key} />
      ))}
      {after}
    </Card>
  )
}
