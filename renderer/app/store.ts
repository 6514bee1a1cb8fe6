import { create } from 'zustand'
import type {
  CompanionEvent,
  ContractError,
  ContractPort,
  RequestInput,
  RequestName,
  RequestReply,
} from '../../shared/contract'
import { failure, type Result } from '../../shared/result'
import type { State } from '../../shared/state'
import { applyChange } from '../../shared/state-change'
import { text } from '../../shared/text/text'
import type { Connection, ConnectionStatus } from './connection'
import { showToast } from './toasts'

interface Copy {
  /** This window's copy of what main owns; null until it has come. */
  state: State | null
  connection: ConnectionStatus
}

export const useCopy = create<Copy>(() => ({ state: null, connection: 'connecting' }))

/** A part of the state. Only for what is inside the frame, which waits for the state to come. */
export function useCompanion<Part>(select: (state: State) => Part): Part {
  return useCopy(({ state }) => {
    if (state === null) throw new Error('Shown before the state has come.')
    return select(state)
  })
}

/** What main asks a window to do, beside following the state. */
export type Ask = Exclude<CompanionEvent, { type: 'changed' }>
let port: ContractPort | null = null
let refreshing = false
let missedChange = false

/** Begins to keep the copy up to date. */
export function startCopy(connection: Connection, onAsk: (ask: Ask) => void): void {
  port = connection
  connection.subscribe((event) => (event.type === 'changed' ? applyEvent(event.change) : onAsk(event)))
  connection.watchStatus((status) => {
    useCopy.setState({ connection: status })
    if (status === 'open') void refresh()
  })
}

/** Asks main for something; a failure is told to the person and returned. */
export async function request<Name extends RequestName>(
  name: Name,
  input: RequestInput<Name>,
): Promise<Result<RequestReply<Name>, ContractError>> {
  const reply = await attempt(name, input)
  if (!reply.ok) showToast({ level: 'problem', sentence: reply.error.sentence })
  return reply
}

/** Asks main for something; the caller shows a failure, for instance at the fields of a form. */
export async function attempt<Name extends RequestName>(
  name: Name,
  input: RequestInput<Name>,
): Promise<Result<RequestReply<Name>, ContractError>> {
  if (port === null) return failure(broken(text.frame.connection.none))
  try {
    return await port.request(name, input)
  } catch (cause) {
    return failure(broken(text.frame.connection.noAnswer(name, String(cause))))
  }
}

function applyEvent(change: Parameters<typeof applyChange>[1]) {
  const { state } = useCopy.getState()
  const next = state && applyChange(state, change)
  if (next) useCopy.setState({ state: next })
  else void refresh()
}

/** Asks for the whole state. A change that is missed while the answer is on its way makes it ask once more. */
async function refresh() {
  missedChange = true
  if (refreshing) return
  refreshing = true
  while (missedChange) {
    missedChange = false
    const reply = await attempt('state.get', null)
    if (reply.ok) useCopy.setState({ state: reply.value })
  }
  refreshing = false
}

function broken(sentence: string): ContractError {
  return { code: 'failed', sentence, fields: [] }
}
