import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { silentDiagnostics } from '#main/diagnostics'
import { Sounds } from '#main/notify/sounds'
import type { CompanionEvent } from '#shared/contract'

const program = { play: vi.fn(async () => 'paplay') }
let sounds: Sounds
let onAsk: (id: string) => void

beforeEach(() => {
  vi.useFakeTimers()
  vi.clearAllMocks()
  onAsk = () => {}
  const emit = (event: CompanionEvent) => {
    if (event.type === 'sound') onAsk(event.id)
  }
  sounds = new Sounds({ emit, program, diagnostics: silentDiagnostics })
})
afterEach(() => {
  vi.useRealTimers()
})

test('a window plays it, and then nobody else does', async () => {
  onAsk = (id) => queueMicrotask(() => sounds.settle(id, 'played'))
  expect(await sounds.play('P1', 70)).toBe('this window')
  expect(program.play).not.toHaveBeenCalled()
})

test('where the window may not, a program does at once', async () => {
  onAsk = (id) => queueMicrotask(() => sounds.settle(id, 'refused'))
  expect(await sounds.play('P1', 70)).toBe('paplay')
  expect(program.play).toHaveBeenCalledWith('P1', 70)
})

test('a window that took it is given the time to begin', async () => {
  let asked = ''
  onAsk = (id) => {
    asked = id
    queueMicrotask(() => sounds.settle(id, 'taken'))
  }
  const played = sounds.play('P1', 70)
  await vi.advanceTimersByTimeAsync(10_000)
  sounds.settle(asked, 'played')
  expect(await played).toBe('this window')
  expect(program.play).not.toHaveBeenCalled()
})

test('where no window answers, a program does', async () => {
  const played = sounds.play('P2', 30)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await played).toBe('paplay')
})

test('where neither can, that is what is said', async () => {
  program.play.mockRejectedValueOnce(new Error('no player'))
  const played = sounds.play('P2', 30)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await played).toBeNull()
})
