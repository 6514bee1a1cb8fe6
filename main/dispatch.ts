import type { z } from 'zod'
import {
  type ContractError,
  type RequestInput,
  type RequestName,
  type RequestReply,
  requests,
} from '../shared/contract'
import { notSavedSentence } from '../shared/store/failure'
import { text } from '../shared/text/text'
import type { FieldProblem } from '../shared/watch/monitor'
import type { Diagnostics } from './diagnostics'
import { storeFailureOf } from './store/store-failure'

/** Thrown by a handler to answer with a sentence instead of a value. */
export class RequestRefused extends Error {
  constructor(
    readonly code: ContractError['code'],
    readonly sentence: string,
    readonly fields: FieldProblem[] = [],
  ) {
    super(sentence)
    this.name = 'RequestRefused'
  }
}

export type Handlers = {
  [Name in RequestName]: (input: RequestInput<Name>) => RequestReply<Name> | Promise<RequestReply<Name>>
}

export type Answer = { ok: true; value: unknown } | { ok: false; error: ContractError }

/** Takes whatever arrives from a window, checks it against the contract, and always answers. */
export type Dispatch = (name: unknown, input: unknown) => Promise<Answer>

/** `beforeAnswer` is called when a request was handled: what came about by it has to be known before the answer is. */
export function createDispatch(
  handlers: Handlers,
  diagnostics: Diagnostics,
  beforeAnswer: () => void,
): Dispatch {
  return async (name, input) => {
    if (!isRequestName(name)) return refusal('invalid', text.requests.unknown)
    try {
      const checked = requests[name].input.safeParse(input)
      if (!checked.success) return unreadable(name, checked.error)
      const handle = handlers[name] as (input: unknown) => unknown
      return { ok: true, value: await handle(checked.data) }
    } catch (error) {
      if (error instanceof RequestRefused) return refusal(error.code, error.sentence, error.fields)
      diagnostics.record('request failed', { part: 'contract', request: name, error })
      const failure = storeFailureOf(error)
      if (failure !== null) return refusal('failed', notSavedSentence(failure))
      return refusal('failed', text.requests.failed)
    } finally {
      beforeAnswer()
    }
  }
}

/** Of a request that is wrong all over, the first problems say enough. */
const mostProblems = 20
const longestField = 300

function unreadable(name: RequestName, { issues }: z.ZodError): Answer {
  const fields = issues.slice(0, mostProblems).map((issue) => ({
    field: issue.path.join('.').slice(0, longestField),
    sentence: issue.message.slice(0, longestField),
  }))
  return refusal('invalid', text.requests.unreadable(name), fields)
}

function isRequestName(name: unknown): name is RequestName {
  return typeof name === 'string' && Object.hasOwn(requests, name)
}

function refusal(code: ContractError['code'], sentence: string, fields: FieldProblem[] = []): Answer {
  return { ok: false, error: { code, sentence, fields } }
}
