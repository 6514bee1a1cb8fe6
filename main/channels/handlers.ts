import { text } from '../../shared/text/text'
import { type Handlers, RequestRefused } from '../dispatch'
import type { Outbox } from '../outbox/outbox'
import type { Channels } from './channels'

export interface ChannelParts {
  channels: Channels
  outbox: Outbox
}

type ChannelRequests = Extract<keyof Handlers, `channel.${string}` | `outbox.${string}`>

/** What the requests about channels and the outbox do. */
export function channelHandlers({ channels, outbox }: ChannelParts): Pick<Handlers, ChannelRequests> {
  return {
    'channel.add': (written) => ({ id: channels.add(written) }),
    'channel.update': ({ id, ...written }) => {
      channels.update(id, written)
      // What was refused may work with what was changed.
      outbox.retryAll(id)
      return null
    },
    'channel.enable': ({ id, enabled }) => {
      channels.enable(id, enabled)
      return null
    },
    'channel.remove': ({ id }) => {
      channels.remove(id)
      return null
    },
    'channel.try': ({ id, ...written }) => channels.try(id, written),
    'outbox.read': ({ id }) => {
      const content = outbox.read(id)
      if (content === null) throw new RequestRefused('not found', text.channels.outbox.gone)
      return content
    },
    'outbox.retry': ({ id }) => {
      if (outbox.retry(id)) return null
      throw new RequestRefused('not found', text.channels.outbox.nothingToRetry)
    },
    'outbox.retryAll': () => {
      outbox.retryAll(null)
      return null
    },
    'outbox.discard': ({ id }) => {
      if (outbox.discard(id)) return null
      throw new RequestRefused('refused', text.channels.outbox.notDiscarded)
    },
  }
}
