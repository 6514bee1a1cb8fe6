import { useState } from 'react'
import type { RequestInput } from '../../../shared/contract'
import type { Preferences } from '../../../shared/preferences'
import { batteryFactors, howOften } from '../../../shared/watch/power'
import { attempt, request, useCompanion } from '../../app/store'
import { useSavedText } from '../../app/use-saved-text'
import { Card } from '../../ui/Card'
import { Screen } from '../../ui/Screen'
import { ScreenHeader } from '../../ui/ScreenHeader'
import { Select } from '../../ui/Select'
import { TextArea } from '../../ui/TextArea'
import { TextField } from '../../ui/TextField'
import { parseAnchors } from './anchors'
import { CopyDiagnostics } from './CopyDiagnostics'
import { ChannelsCard } from './channels/ChannelsCard'
import { OutboxCard } from './channels/OutboxCard'
import { HistoryKept } from './HistoryKept'
import { NotificationsCard } from './notifications/NotificationsCard'
import styles from './SettingsScreen.module.css'
import { SystemCard } from './system/SystemCard'

const themes = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const

export default function SettingsScreen() {
  const preferences = useCompanion((state) => state.preferences)
  return (
    <Screen className={styles.screen}>
      <ScreenHeader title="Settings" note="Saved as you change them" />
      <Card title="You">
        <Name preferences={preferences} />
        <Select
          className={styles.short}
          label="Theme"
          value={preferences.theme}
          options={themes}
          onChange={(theme) => void change({ theme })}
        />
      </Card>
      <NotificationsCard />
      <ChannelsCard />
      <OutboxCard />
      <Card title="Knowing when this laptop is offline">
        <Anchors preferences={preferences} />
      </Card>
      <Card title="On battery">
        <Select
          className={styles.short}
          label="Check the monitors"
          value={String(preferences.batteryFactor)}
          options={onBatteryOptions}
          onChange={(factor) => void change({ batteryFactor: Number(factor) })}
        />
      </Card>
      <Card title="How long history is kept">
        <HistoryKept history={preferences.history} onChange={(history) => void change({ history })} />
      </Card>
      <SystemCard />
      <Facts />
    </Screen>
  )
}

const onBatteryOptions = batteryFactors.map((factor) => ({ value: String(factor), label: howOften(factor) }))

function change(preferences: RequestInput<'preferences.change'>) {
  return request('preferences.change', preferences)
}

function Name({ preferences }: { preferences: Preferences }) {
  const person = useCompanion((state) => state.companion.person)
  const { text, type, field } = useSavedText(preferences.name, (name) => change({ name: name.trim() }))
  return (
    <TextField
      className={styles.short}
      label="Your name"
      hint="Signs ticks, entries and acknowledgements while no shift names somebody."
      placeholder={preferences.name === '' ? person : undefined}
      maxLength={80}
      value={text}
      onChange={type}
      {...field}
    />
  )
}

function Anchors({ preferences }: { preferences: Preferences }) {
  const [problem, setProblem] = useState<string>()
  const save = async (written: string) => {
    const parsed = parseAnchors(written)
    if (!parsed.ok) {
      setProblem(parsed.error)
      return parsed
    }
    const reply = await attempt('preferences.change', { anchors: parsed.value })
    setProblem(reply.ok ? undefined : reply.error.sentence)
    return reply
  }
  const { text, type, field } = useSavedText(preferences.anchors.join('\n'), save)
  return (
    <TextArea
      className={styles.anchors}
      label="Anchors"
      hint="Addresses that answer whenever this laptop is online, one host:port or http:// page per line, at most five. A page should be next to empty: where another stands in its place, this laptop has not signed in to the network. Before a failed check opens an alert, the default gateway and then these are tried; if none answers, the status is unknown and nobody is called."
      problem={problem}
      placeholder="router.example:443"
      rows={3}
      mono
      value={text}
      onChange={type}
      {...field}
    />
  )
}

function Facts() {
  const companion = useCompanion((state) => state.companion)
  const path = useCompanion((state) => state.runbook?.path ?? null)
  return (
    <Card title="This Watchkeeper">
      <dl className={styles.facts}>
        <dt>Runbook</dt>
        <dd>{path === null ? 'The sample that comes with Watchkeeper' : <code>{path}</code>}</dd>
        <dt>Data folder</dt>
        <dd>
          <code>{companion.dataFolder}</code>
        </dd>
        <dt>Time zone</dt>
        <dd>{companion.zone}</dd>
        <dt>Opened as</dt>
        <dd>{companion.door === 'desktop' ? 'Desktop app' : 'Browser'}</dd>
        <dt>Version</dt>
        <dd>{companion.version}</dd>
      </dl>
      <CopyDiagnostics />
    </Card>
  )
}
