import { beforeEach, expect, test, vi } from 'vitest'
import { silentDiagnostics } from '#main/diagnostics'
import { NotificationFailedError, type Shown } from '#main/notify/notifier'
import { Presenter } from '#main/notify/presenter'
import { rehearse } from '#main/notify/rehearsal'
import type { NotifyPreferences } from '#shared/notify/preferences'
import { usualNotifyPreferences } from '#shared/notify/usual-preferences'

let wishes: NotifyPreferences & { notifications: boolean }
let show: () => Promise<Shown>
let playedBy: string | null
let isQuiet: boolean

beforeEach(() => {
  wishes = { ...usualNotifyPreferences, notifications: true }
  show = async () => ({ by: 'notify-send', buttons: true })
  playedBy = 'paplay'
  isQuiet = false
})

const sentences = async (severity: 'P1' | 'P4') => {
  const steps = await rehearse(severity, {
    clock: { now: () => 0, zone: () => 'Etc/UTC' },
    preferences: () => wishes,
    presenter: new Presenter({
      notifier: { show: () => show(), close() {} },
      diagnostics: silentDiagnostics,
      onTrouble: vi.fn(),
    }),
    sounds: { play: async () => playedBy },
    doNotDisturb: { isOn: () => isQuiet, look: async () => {} },
    onOpen() {},
  })
  return steps.map(({ outcome, sentence }) => `${outcome}: ${sentence}`)
}

test('a way that works is told step by step', async () => {
  expect(await sentences('P1')).toEqual([
    expect.stringMatching(
      /^done: The notification was handed to the system by notify-send; alerts will have buttons/,
    ),
    'done: The sound was played by paplay.',
  ])
})

test('each step that fails says why', async () => {
  show = () => Promise.reject(new NotificationFailedError('no notification service took it.'))
  playedBy = null
  expect(await sentences('P1')).toEqual([
    expect.stringMatching(/^failed: The system did not show the notification: no notification service/),
    expect.stringMatching(/^failed: The sound could not be played/),
  ])
})

test('what a person chose is named where it changes what would happen', async () => {
  wishes.presentation = { until: null, letsMostSevere: true }
  expect((await sentences('P1'))[0]).toMatch(/^done/)
  expect(await sentences('P4')).toEqual([
    'note: Presentation mode is on: a P4 would be kept back. This test is shown all the same.',
    expect.stringMatching(/^done/),
    expect.stringMatching(/^note: No sound was played: you turned the one for P4 off/),
  ])
  wishes.presentation = null
  isQuiet = true
  expect((await sentences('P1'))[0]).toBe(
    'note: The system was told not to disturb: a P1 would be kept back. This test is shown all the same.',
  )
  wishes.doNotDisturb = 'not heeded'
  wishes.sounds = { ...wishes.sounds, silent: true }
  wishes.notifications = false
  expect(await sentences('P1')).toEqual([
    expect.stringMatching(/^note: Notifications are turned off/),
    expect.stringMatching(/^done/),
    'note: No sound was played: you chose silence.',
  ])
})
