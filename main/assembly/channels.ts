import type { Alert } from '../../shared/alert/alert'
import { alertEvent } from '../../shared/channels/alert-event'
import { text } from '../../shared/text/text'
import { inFixedFormats } from '../../shared/time/formats'
import { Channels } from '../channels/channels'
import { deliver } from '../channels/deliver'
import type { CompanionParts } from '../companion'
import { diagnosticsOf } from '../diagnostics'
import type { Notices } from '../notices'
import { Courier } from '../outbox/courier'
import { Outbox } from '../outbox/outbox'
import { redactedDelivery } from '../outbox/redacted-delivery'
import type { StateOwner } from '../state-owner'
import { ChannelRepository } from '../store/channels'
import type { Database } from '../store/database'
import { OutboxRepository } from '../store/outbox'

/** Much changes at once while something is sent; it is shown together after so many milliseconds. */
const gatherFor = 100

interface Needs {
  parts: CompanionParts
  database: Database
  state: StateOwner
  notices: Notices
}

export interface WaysOut {
  channels: Channels
  outbox: Outbox
  /** Puts what is to be told of an alert's change; called in the transaction that writes the change. */
  followAlert(before: Alert | null, after: Alert): void
  /** Begins to send. */
  startSending(): void
  stopSending(): Promise<void>
}

/** What leaves this laptop: the channels, the outbox before them, and who carries. */
export function assembleChannels({ parts, database, state, notices }: Needs): WaysOut {
  const { clock, secrets } = parts
  const diagnostics = diagnosticsOf('channels', parts.diagnostics)
  const isOnline = () => state.get().connectivity.online
  const repository = new OutboxRepository(database)
  const channels = new Channels({
    repository: new ChannelRepository(database),
    secrets,
    clock,
    onChange() {
      state.setFacts({ channels: channels.views() })
      courier.wake()
    },
  })
  const outbox = new Outbox({
    repository,
    clock,
    channels: () => channels.all(),
    onPut: () => courier.wake(),
    onRetry: () => courier.hurry(),
    onChange: () => showSoon(),
  })
  const courier = new Courier({
    repository,
    clock,
    random: Math.random,
    diagnostics,
    channels: () => channels.all(),
    isOnline,
    deliver: async ({ id, definition }, sending) =>
      redactedDelivery(await deliver(definition, { ...sending, secret: channels.secretOf(id) }), secrets),
    onChange: () => showSoon(),
  })

  let timer: NodeJS.Timeout | null = null
  /** A notice that a person dismissed comes back only when there is more to it, or less. */
  let toldParked = 0
  const showSoon = () => {
    timer ??= setTimeout(show, gatherFor)
  }
  const show = () => {
    timer = null
    const counts = outbox.counts()
    const heldBy = isOnline() ? null : text.outbox.heldOffline
    state.replaceItems('outbox', outbox.items())
    state.setFacts({ outboxSummary: { ...counts, heldBy } })
    if (counts.parked !== toldParked) notices.tellCurrent('outbox', parkedSentence(counts.parked))
    toldParked = counts.parked
  }
  const followNetwork = (online: boolean) => {
    if (online) {
      outbox.tryWaiting()
      courier.networkIsBack()
    }
    showSoon()
  }
  return {
    channels,
    outbox,
    followAlert(before, after) {
      const event = inFixedFormats(() => alertEvent(before, after, { at: clock.now(), zone: clock.zone() }))
      if (event !== null) outbox.put(event)
    },
    startSending() {
      outbox.recover()
      state.setFacts({ channels: channels.views(), secretProtection: secrets.available() })
      show()
      let online = isOnline()
      state.subscribe(({ facts }) => {
        if (facts.connectivity === undefined || facts.connectivity.online === online) return
        online = facts.connectivity.online
        followNetwork(online)
      })
      courier.wake()
    },
    async stopSending() {
      await courier.stop()
      if (timer !== null) clearTimeout(timer)
    },
  }
}

function parkedSentence(parked: number): string | null {
  return parked === 0 ? null : text.outbox.parked(parked)
}
