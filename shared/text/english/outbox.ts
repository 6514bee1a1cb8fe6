import type { OutboxItem } from '../../channels/view'
import type { Pieces } from '../pieces'

import { counted } from './counted'

export const outbox = {
  heldOffline: 'This laptop is offline; messages wait until it is not.',
  parked: (count: number) =>
    count === 1
      ? 'A message was refused and needs you: see the outbox in Settings.'
      : `${counted(count, { one: 'message was', other: 'messages were' })} refused and need you: see the outbox in Settings.`,
  title: 'Outbox',
  tryAll: 'Try all now',
  waiting: <Inserted>(count: number, since: Inserted): Pieces<Inserted> => [
    count === 1 ? '1 message waits, the oldest since ' : `${count} messages wait, the oldest since `,
    since,
    '.',
  ],
  empty: 'Nothing waits. What is sent is shown here for a while.',
  states: {
    waiting: 'Waiting',
    sending: 'Being sent',
    sent: 'Sent',
    parked: 'Needs you',
    dropped: 'Not sent',
  } satisfies Record<OutboxItem['state'], string>,
  nextTry: <Inserted>(at: Inserted): Pieces<Inserted> => ['next try ', at],
  read: 'Read',
  readNamed: (summary: string) => `Read: ${summary}`,
  tryNow: 'Try now',
  tryNowNamed: (summary: string) => `Try now: ${summary}`,
  discard: 'Discard',
  discardNamed: (summary: string) => `Discard: ${summary}`,
  message: {
    title: 'The message',
    description: 'Exactly what is sent; the channel’s address and its secrets are added on the way.',
    close: 'Close',
  },
  contentGone: 'What was to be sent is gone.',
  failedInside:
    'Something went wrong inside Watchkeeper while sending. Its log in the data folder says what.',
}
