import type { WebSocket } from 'ws'
import { z } from 'zod'
import type { CompanionEvent } from '../../shared/contract'
import { text } from '../../shared/text/text'
import type { Answer, Dispatch } from '../dispatch'
import { RateLimit } from '../rate-limit'

/** What a window talks to. */
export interface Conversation {
  dispatch: Dispatch
  subscribe(listener: (event: CompanionEvent) => void): () => void
}

/** A file of a runbook, with its quotes and line ends escaped, is the largest part of a request; the rest is small. */
export const largestMessage = 20 * 1024 * 1024
/** Requests of one window within a second; a person's hands make far fewer. */
export const mostRequests = 500

const messageSchema = z.object({ id: z.number(), name: z.string(), input: z.unknown() })

function tooMany(): Answer {
  return { ok: false, error: { code: 'refused', sentence: text.browser.door.tooManyRequests, fields: [] } }
}

/** Carries the contract over an open socket, until it closes. What is no message of the contract closes it. */
export function converse(socket: WebSocket, { dispatch, subscribe }: Conversation): void {
  const limit = new RateLimit(mostRequests, 1000)
  const send = (message: unknown) => socket.send(JSON.stringify(message))
  const unsubscribe = subscribe((event) => send({ event }))
  socket.on('close', unsubscribe)
  socket.on('error', () => socket.terminate())
  socket.on('message', async (data) => {
    const message = messageSchema.safeParse(parseJson(String(data)))
    if (!message.success) {
      socket.close(1007, 'not a message of the contract')
      return
    }
    const { id, name, input } = message.data
    const answer = limit.allows(performance.now()) ? await dispatch(name, input) : tooMany()
    send({ id, ...answer })
  })
}

function parseJson(message: string): unknown {
  try {
    return JSON.parse(message)
  } catch {
    return undefined
  }
}
