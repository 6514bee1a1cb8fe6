import { text } from '../text/text'
import type { Effect } from './event'

/**
 * A lane holds what is told to one recipient of a channel about one subject, in the order it was put. These rules
 * keep what arrives in a legal order: one after another, nothing about a trouble after its end, and no end of a
 * trouble that was never told.
 */
export interface LaneMessage {
  id: string
  effect: Effect
  state: MessageState
  /** It was sent, or was being sent, and nobody knows whether it arrived. */
  perhapsArrived: boolean
  /** Why it is where it is, for a person; null while there is nothing to say. */
  reason: string | null
}

/** `parked` needs a person; `sent` and `dropped` are over. */
export const messageStates = ['waiting', 'sending', 'sent', 'parked', 'dropped'] as const
export type MessageState = (typeof messageStates)[number]

/** How a try to send ended. */
export type Delivery =
  | { outcome: 'sent' }
  /** Worth trying again; `after` milliseconds where the server says. */
  | { outcome: 'failed'; reason: string; after: number | null; perhapsArrived: boolean }
  /** Will never work as it is. */
  | { outcome: 'refused'; reason: string }

export type Lane = readonly LaneMessage[]

/** What is said of a message that was on its way when Watchkeeper ended. */
export function cutOff(): string {
  return text.channels.outbox.cutOff
}

/** The lane with one more message put at its end, waiting, or dropped with the reason. */
export function put(lane: Lane, id: string, effect: Effect): Lane {
  const add = (state: 'waiting' | 'dropped', reason: string | null, before: Lane = lane): Lane => [
    ...before,
    { id, effect, state, perhapsArrived: false, reason },
  ]
  const current = sinceLastEnd(lane)
  switch (effect) {
    case 'single':
      return add('waiting', null)
    case 'begin':
      return current.some(isTold) ? add('dropped', text.channels.outbox.alreadyTold) : add('waiting', null)
    case 'again':
      return isOver(lane) ? add('dropped', text.channels.outbox.alreadyOver) : add('waiting', null)
    case 'follow':
      if (isOver(lane)) return add('dropped', text.channels.outbox.alreadyOver)
      return current.some(isTold) ? add('waiting', null) : add('dropped', text.channels.outbox.nothingTold)
    case 'end': {
      if (isOver(lane)) return add('dropped', text.channels.outbox.alreadyOver)
      const heard = current.some(mayHaveArrived)
      const cleared = lane.map((message) =>
        current.includes(message) && message.effect !== 'single' && isPending(message)
          ? dropped(message, text.channels.outbox.overBeforeSent)
          : message,
      )
      return heard ? add('waiting', null, cleared) : add('dropped', text.channels.outbox.nothingTold, cleared)
    }
  }
}

/** The message that may be sent next: the oldest that is not over; null when that one is not waiting. */
export function headOf(lane: Lane): LaneMessage | null {
  const head = lane.find(({ state }) => state !== 'sent' && state !== 'dropped')
  return head?.state === 'waiting' ? head : null
}

/** The lane while a message is on its way. */
export function begun(lane: Lane, id: string): Lane {
  return changed(lane, id, (message) => ({ ...message, state: 'sending', reason: null }))
}

/** The lane after a try. What failed and is over meanwhile is not tried again. */
export function settled(lane: Lane, id: string, delivery: Delivery): Lane {
  const overtaken = isOvertaken(lane, id)
  return withoutOrphans(
    changed(lane, id, (message) => {
      if (delivery.outcome === 'sent')
        return { ...message, state: 'sent', perhapsArrived: true, reason: null }
      const perhapsArrived =
        message.perhapsArrived || (delivery.outcome === 'failed' && delivery.perhapsArrived)
      const after = { ...message, perhapsArrived, reason: delivery.reason }
      if (overtaken) return dropped(after, text.channels.outbox.overBeforeSent)
      return { ...after, state: delivery.outcome === 'failed' ? 'waiting' : 'parked' }
    }),
  )
}

/**
 * The end that waits behind something that was not answered and is not tried again: that may still be on its way, and
 * would begin the trouble anew where it arrives after its end. Null where there is none.
 */
export function endBehindUnanswered(lane: Lane): LaneMessage | null {
  const place = lane.findLastIndex(({ effect, state }) => effect === 'end' && state === 'waiting')
  const end = lane[place]
  if (end === undefined) return null
  const before = lane.slice(0, place)
  const current = before.slice(lastEnd(before) + 1)
  return current.some(({ state, perhapsArrived }) => state === 'dropped' && perhapsArrived) ? end : null
}

/** The lane after a crash: what was on its way may have arrived, and is sent again. */
export function recovered(lane: Lane): Lane {
  return lane
    .filter(({ state }) => state === 'sending')
    .reduce<Lane>(
      (current, { id }) =>
        settled(current, id, { outcome: 'failed', reason: cutOff(), after: null, perhapsArrived: true }),
      lane,
    )
}

/** The lane after a person took a message back; what only makes sense after it goes with it. */
export function discard(lane: Lane, id: string): Lane {
  return withoutOrphans(
    changed(lane, id, (message) =>
      isPending(message) ? dropped(message, text.channels.outbox.discarded) : message,
    ),
  )
}

/** The lane after a person asks to try a message again. */
export function retry(lane: Lane, id: string): Lane {
  return changed(lane, id, (message) =>
    message.state === 'parked' ? { ...message, state: 'waiting' } : message,
  )
}

/** Drops what follows or ends a trouble of which nothing was, or may still be, told. */
function withoutOrphans(lane: Lane): Lane {
  let told = false
  return lane.map((message) => {
    const orphan = !told && isPending(message) && (message.effect === 'follow' || message.effect === 'end')
    if (message.effect === 'end') told = false
    else if (isTold(message)) told = true
    return orphan ? dropped(message, text.channels.outbox.nothingTold) : message
  })
}

function sinceLastEnd(lane: Lane): Lane {
  return lane.slice(lastEnd(lane) + 1)
}

/** Nothing began after the last end. */
function isOver(lane: Lane): boolean {
  return lastEnd(lane) !== -1 && !sinceLastEnd(lane).some(({ effect }) => effect === 'begin')
}

function lastEnd(lane: Lane): number {
  return lane.findLastIndex(({ effect }) => effect === 'end')
}

/** Whether a message tells of a trouble whose end stands behind it. */
function isOvertaken(lane: Lane, id: string): boolean {
  const place = lane.findIndex((message) => message.id === id)
  const effect = lane[place]?.effect
  if (effect === 'single' || effect === 'end') return false
  return lane.slice(place + 1).some((later) => later.effect === 'end')
}

function changed(lane: Lane, id: string, change: (message: LaneMessage) => LaneMessage): Lane {
  return lane.map((message) => (message.id === id ? change(message) : message))
}

function dropped(message: LaneMessage, reason: string): LaneMessage {
  return { ...message, state: 'dropped', reason }
}

/** Not sent, and no try is on its way. */
function isPending({ state }: LaneMessage): boolean {
  return state === 'waiting' || state === 'parked'
}

function mayHaveArrived({ state, perhapsArrived, effect }: LaneMessage): boolean {
  return effect !== 'single' && (perhapsArrived || state === 'sent' || state === 'sending')
}

/** Tells of a trouble to whoever has not heard of it, and did so or will. */
function isTold({ effect, state, perhapsArrived }: LaneMessage): boolean {
  return (effect === 'begin' || effect === 'again') && (state !== 'dropped' || perhapsArrived)
}
