import type { Channel as RunbookChannel } from '../runbook/model'
import type { ChannelKind } from './definition'

/** A channel that the runbook names, as far as it can be filled in from there. */
export interface ChannelDraft {
  name: string
  kind: ChannelKind
  /** The recipients of a mail or an SMS. */
  to: string[]
}

const known: ReadonlySet<RunbookChannel['kind']> = new Set(['slack', 'pagerduty', 'email', 'sms', 'webhook'])

/** The channels of a runbook that Watchkeeper can send by, but for those that stand already, by their names. */
export function channelDrafts(
  channels: readonly RunbookChannel[],
  standingNames: readonly string[],
): ChannelDraft[] {
  const standing = new Set(standingNames.map((name) => name.toLowerCase()))
  const drafts = channels.flatMap(({ name, kind, address }) =>
    isKnown(kind) ? [{ name: draftName(name, kind, address), kind, to: recipients(kind, address) }] : [],
  )
  const firsts = new Map(drafts.map((draft) => [draft.name.toLowerCase(), draft]))
  return [...firsts.values()].filter(({ name }) => !standing.has(name.toLowerCase()))
}

function isKnown(kind: RunbookChannel['kind']): kind is ChannelKind {
  return known.has(kind)
}

/** "Slack #operations": a room is the name of its channel, an address is not. */
function draftName(name: string, kind: ChannelKind, address: string | null): string {
  const room = kind === 'slack' ? (/#[\w-]+/.exec(address ?? '')?.[0] ?? null) : null
  return room === null || name.includes(room) ? name.trim() : `${name.trim()} ${room}`
}

function recipients(kind: ChannelKind, address: string | null): string[] {
  if (address === null) return []
  if (kind === 'email') return address.match(/[^\s@<>()",;:]+@[^\s@<>()",;:]+/g) ?? []
  return kind === 'sms' ? (address.match(/\+?\d[\d ()-]{3,}\d/g) ?? []) : []
}
