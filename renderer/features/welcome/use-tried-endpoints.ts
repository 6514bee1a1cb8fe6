import { type ClipboardEvent, useState } from 'react'
import type { Status } from '../../../shared/watch/status'
import { type PastedEndpoint, readEndpoints } from '../../../shared/welcome/endpoints'
import { attempt, useCopy } from '../../app/store'

/** How far a pasted line has come. `duration` in milliseconds. */
export type Trial =
  | { state: 'trying' }
  | { state: 'refused'; sentence: string }
  | { state: 'tried'; definition: Definition; status: Status; duration: number; sentence: string }
  | { state: 'adding' }
  | { state: 'added'; id: string }
type Definition = NonNullable<PastedEndpoint['definition']>

export interface TriedEndpoint {
  line: string
  trial: Trial
  /** Whether it becomes a monitor when those chosen are added. */
  isChosen: boolean
}

/** What was pasted, with how each line of it was found. */
export function useTriedEndpoints() {
  const [text, setText] = useState('')
  const [endpoints, setEndpoints] = useState<readonly TriedEndpoint[]>([])
  const settle = (line: string, trial: Trial, isChosen = false) =>
    setEndpoints((all) => all.map((one) => (one.line === line ? { line, trial, isChosen } : one)))

  const tryAll = (written: string) => {
    const pasted = readEndpoints(written, watchedDefinitions())
    setEndpoints(pasted.map(atFirst))
    for (const { line, definition } of pasted) {
      if (definition === null) continue
      void tried(definition).then((trial) =>
        settle(line, trial, trial.state === 'tried' && trial.status !== 'critical'),
      )
    }
  }
  const addOne = async ({ line }: TriedEndpoint, definition: Definition) => {
    settle(line, { state: 'adding' })
    const reply = await attempt('monitor.add', { definition })
    settle(
      line,
      reply.ok
        ? { state: 'added', id: reply.value.id }
        : { state: 'refused', sentence: reply.error.sentence },
    )
  }

  return {
    text,
    endpoints,
    write: setText,
    /** What stands in the field is tried once the paste is in it. */
    paste({ currentTarget }: ClipboardEvent<HTMLTextAreaElement>) {
      setTimeout(() => tryAll(currentTarget.value))
    },
    tryNow: () => tryAll(text),
    choose: (line: string, isChosen: boolean) =>
      setEndpoints((all) => all.map((one) => (one.line === line ? { ...one, isChosen } : one))),
    async add() {
      await Promise.all(
        endpoints.map((one) =>
          one.isChosen && one.trial.state === 'tried' ? addOne(one, one.trial.definition) : null,
        ),
      )
    },
  }
}

function watchedDefinitions() {
  return Object.values(useCopy.getState().state?.monitors ?? {})
    .filter(({ removedHere }) => !removedHere)
    .map(({ definition }) => definition)
}

function atFirst(pasted: PastedEndpoint): TriedEndpoint {
  const trial: Trial =
    pasted.definition === null ? { state: 'refused', sentence: pasted.problem } : { state: 'trying' }
  return { line: pasted.line, trial, isChosen: false }
}

async function tried(definition: Definition): Promise<Trial> {
  const reply = await attempt('monitor.try', { definition: { ...definition } })
  if (!reply.ok) return { state: 'refused', sentence: reply.error.sentence }
  const { status, sample, why } = reply.value
  const sentence = why === '' ? `${sample.text}.` : why
  return { state: 'tried', definition, status, duration: sample.duration, sentence }
}
