import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { createDispatch, type Handlers, RequestRefused } from '#main/dispatch'
import { type RequestName, requests } from '#shared/contract'

const names = Object.keys(requests) as RequestName[]

function dispatchWith(handlers: Partial<Handlers>) {
  const record = vi.fn()
  const unused = Object.fromEntries(
    names.map((name) => [
      name,
      () => {
        throw new Error('not expected')
      },
    ]),
  )
  const beforeAnswer = vi.fn()
  const dispatch = createDispatch({ ...unused, ...handlers } as Handlers, { record }, beforeAnswer)
  return { dispatch, record, beforeAnswer }
}

test('a request that fits its schema reaches its handler', async () => {
  const { dispatch } = dispatchWith({
    'monitor.pause': ({ id, paused }) => (id === 'm' && paused ? null : null),
  })
  expect(await dispatch('monitor.pause', { id: 'm', paused: true })).toEqual({ ok: true, value: null })
})

test('what does not fit is refused with the field, and no handler runs', async () => {
  const handler = vi.fn(() => null)
  const { dispatch } = dispatchWith({ 'monitor.pause': handler })
  const answer = await dispatch('monitor.pause', { id: 'm', paused: 'yes', extra: 1 })
  expect(answer).toMatchObject({ ok: false, error: { code: 'invalid' } })
  expect(answer.ok ? [] : answer.error.fields.map(({ field }) => field)).toContain('paused')
  expect(handler).not.toHaveBeenCalled()
})

test('what a request changed is told before its answer, also when it fails', async () => {
  const steps: string[] = []
  const { dispatch, beforeAnswer } = dispatchWith({
    'shift.end': async () => {
      steps.push('handled')
      throw new Error('half done')
    },
  })
  beforeAnswer.mockImplementation(() => steps.push('told'))
  await dispatch('shift.end', null).then(() => steps.push('answered'))
  expect(steps).toEqual(['handled', 'told', 'answered'])
})

test('a refusal keeps its sentence and fields', async () => {
  const fields = [{ field: 'url', sentence: 'Use https.' }]
  const { dispatch } = dispatchWith({
    'monitor.remove': () => {
      throw new RequestRefused('not found', 'It is gone.', fields)
    },
  })
  expect(await dispatch('monitor.remove', { id: 'm' })).toEqual({
    ok: false,
    error: { code: 'not found', sentence: 'It is gone.', fields },
  })
})

test('a defect is told in a sentence without its cause, which goes to the log', async () => {
  const error = new Error('secret path /home/ines')
  const { dispatch, record } = dispatchWith({
    'shift.end': () => {
      throw error
    },
  })
  const answer = await dispatch('shift.end', null)
  expect(answer).toMatchObject({ ok: false, error: { code: 'failed' } })
  expect(JSON.stringify(answer)).not.toContain('secret')
  expect(record).toHaveBeenCalledWith('request failed', { part: 'contract', request: 'shift.end', error })
})

test('whatever arrives is answered', async () => {
  const { dispatch } = dispatchWith({})
  const anyName = fc.oneof(fc.constantFrom<unknown>(...names, '__proto__', 'constructor'), fc.anything())
  await fc.assert(
    fc.asyncProperty(anyName, fc.anything(), async (name, input) => {
      const answer = await dispatch(name, input)
      expect(answer.ok).toBe(false)
    }),
  )
})
