import { setImmediate as turn } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import { Engines } from '../../../../main/assembly/engines'
import { eventually } from '../../../eventually'

function engineOf(name: string, done: string[]) {
  return {
    start: vi.fn(() => void done.push(`start ${name}`)),
    stop: vi.fn(async () => {
      await turn()
      done.push(`stop ${name}`)
    }),
  }
}

it('engines start in their order, after what was waiting already', async () => {
  const done: string[] = []
  const engines = new Engines([engineOf('first', done), engineOf('second', done)])
  engines.start()
  await Promise.resolve()
  done.push('answered')
  await eventually(() => expect(done).toEqual(['answered', 'start first', 'start second']))
})

it('engines stop one after another', async () => {
  const done: string[] = []
  const [first, second] = [engineOf('first', done), engineOf('second', done)]
  const engines = new Engines([first, second])
  engines.start()
  await eventually(() => expect(second.start).toHaveBeenCalled())
  await engines.stop()
  expect(done).toEqual(['start first', 'start second', 'stop first', 'stop second'])
})

it('what was not started yet when it ends is neither started nor stopped', async () => {
  const done: string[] = []
  const second = engineOf('second', done)
  const first = { ...engineOf('first', done), start: () => void engines.stop() }
  const engines = new Engines([first, second])
  engines.start()
  await eventually(() => expect(done).toEqual(['stop first']))
  expect(second.start).not.toHaveBeenCalled()
})
