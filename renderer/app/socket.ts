import type { CompanionEvent, ContractError } from '../../shared/contract'
import { failure, type Result, success } from '../../shared/result'
import { text } from '../../shared/text/text'
import type { Connection, ConnectionStatus } from './connection'

interface SocketOptions {
  /** ws: or wss: address of the contract. */
  address: string
  /** Whether main refuses this window's token; a browser's socket cannot tell that from no answer at all. */
  isRefused: () => Promise<boolean>
  /** Milliseconds before the first new try; each further one waits twice as long, up to `longestWait`. */
  shortestWait?: number
  longestWait?: number
}

type Answer = Result<unknown, ContractError>
type Message = { id: number; ok: true; value: unknown } | { id: number; ok: false; error: ContractError }

const closedForExpiredToken = 4401

/** The contract over a WebSocket that connects again by itself. */
export function connectBySocket(options: SocketOptions): Connection {
  const { address, isRefused, shortestWait = 500, longestWait = 15_000 } = options
  const pending = new Map<number, (answer: Answer) => void>()
  const eventListeners = new Set<(event: CompanionEvent) => void>()
  const statusListeners = new Set<(status: ConnectionStatus) => void>()
  let status: ConnectionStatus = 'connecting'
  let socket: WebSocket | null = null
  let wait = shortestWait
  let nextId = 1

  open()

  return {
    // The answer to a request has the shape that the contract gives it: main checked it before it was sent.
    request: (name, input) => send(name, input) as Promise<never>,
    subscribe: (listener) => register(eventListeners, listener),
    watchStatus: (listener) => {
      listener(status)
      return register(statusListeners, listener)
    },
  }

  function open() {
    const opening = new WebSocket(address)
    let opened = false
    opening.onopen = () => {
      opened = true
      socket = opening
      wait = shortestWait
      setStatus('open')
    }
    opening.onmessage = ({ data }) => receive(String(data))
    opening.onclose = ({ code }) => {
      socket = null
      for (const answer of pending.values()) answer(failure(failed(text.frame.connection.lostBeforeAnswer)))
      pending.clear()
      void closed(code, opened)
    }
  }

  async function closed(code: number, opened: boolean) {
    const expired = code === closedForExpiredToken || (!opened && (await isRefused().catch(() => false)))
    setStatus(expired ? 'expired' : 'lost')
    if (expired) return
    setTimeout(open, wait)
    wait = Math.min(wait * 2, longestWait)
  }

  function send(name: string, input: unknown): Promise<Answer> {
    const open = socket
    if (open === null) return Promise.resolve(failure(failed(text.frame.connection.nothingChanged)))
    const id = nextId++
    return new Promise((resolve) => {
      pending.set(id, resolve)
      open.send(JSON.stringify({ id, name, input }))
    })
  }

  function receive(text: string) {
    const message: Message | { event: CompanionEvent } = JSON.parse(text)
    if ('event' in message) {
      for (const listener of eventListeners) listener(message.event)
      return
    }
    pending.get(message.id)?.(message.ok ? success(message.value) : failure(message.error))
    pending.delete(message.id)
  }

  function setStatus(next: ConnectionStatus) {
    if (next === status) return
    status = next
    for (const listener of statusListeners) listener(status)
  }
}

function register<Listener>(listeners: Set<Listener>, listener: Listener) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

function failed(sentence: string): ContractError {
  return { code: 'failed', sentence, fields: [] }
}
