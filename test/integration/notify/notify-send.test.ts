import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { NotifierMissingError } from '#main/notify/notifier'
import { NotifySend } from '#main/notify/notify-send'
import type { Answer } from '#shared/notify/buttons'
import type { NativeNotification } from '#shared/notify/native-notification'
import { type NotificationService, serveNotifications } from '../../e2e/support/notification-service'
import { isOnPath } from '../../e2e/support/on-path'
import { startPrivateBus } from '../../e2e/support/private-bus'
import { eventually } from '../../eventually'

const canShow = isOnPath('notify-send') && isOnPath('dbus-daemon')

const notification: NativeNotification = {
  title: '-P1 Checkout & cart is down',
  body: 'C:\\new is <b>full</b> – 93 %',
  urgency: 'critical',
  stays: true,
  subject: { kind: 'alert', id: 'a' },
  buttons: [
    { answer: 'acknowledge', label: 'Acknowledge' },
    { answer: 'snooze', label: 'Snooze 15 min' },
    { answer: 'hand over', label: 'Hand over…' },
  ],
}

describe.skipIf(!canShow)('notify-send (of libnotify-bin) on a session bus (of dbus)', () => {
  let endBus: () => Promise<void>
  let service: NotificationService | null = null
  const notifiers: NotifySend[] = []
  beforeAll(async () => {
    endBus = await startPrivateBus()
  })
  afterAll(() => endBus())
  afterEach(() => {
    for (const notifier of notifiers.splice(0)) notifier.close()
    service?.release()
    service = null
  })
  const notifySend = (buttonsShown = 5) => {
    const made = new NotifySend({ icon: null, buttonsShown })
    notifiers.push(made)
    return made
  }

  test('shows it as it is, with its urgency and its buttons', async () => {
    service = await serveNotifications({ answers: true })
    expect(await notifySend().show(notification, () => {})).toEqual({ by: 'notify-send', buttons: true })
    expect(service.shown()).toEqual([
      {
        id: 1,
        title: '-P1 Checkout & cart is down',
        body: 'C:\\new is ‹b›full‹/b› – 93 %',
        urgency: 'critical',
        actions: [
          ...['default', 'Open', 'acknowledge', 'Acknowledge'],
          ...['snooze', 'Snooze 15 min', 'hand over', 'Hand over…'],
        ],
        timeout: 0,
      },
    ])
  })

  test.each([
    ['default', 'open'],
    ['acknowledge', 'acknowledge'],
    ['snooze', 'snooze'],
    ['hand over', 'hand over'],
  ] as const)('a press of %s comes back as %s', async (action, answer) => {
    service = await serveNotifications({ answers: true })
    const answered = new Promise<Answer>((resolve) => void notifySend().show(notification, resolve))
    await eventually(() => expect(service?.shown()).toHaveLength(1))
    // The press may only come once the program listens for it.
    const pressing = setInterval(() => service?.press(1, action), 100)
    try {
      expect(await answered).toBe(answer)
    } finally {
      clearInterval(pressing)
    }
  })

  test('on a desktop that shows two buttons the second leads to the rest', async () => {
    service = await serveNotifications({ answers: true })
    await notifySend(2).show(notification, () => {})
    expect(service.shown()).toMatchObject([
      { actions: ['default', 'Open', 'acknowledge', 'Acknowledge', 'choose', 'More…'] },
    ])
  })

  test('where the service has no buttons it is shown without', async () => {
    service = await serveNotifications({ answers: true, buttons: false })
    expect(await notifySend().show(notification, () => {})).toEqual({ by: 'notify-send', buttons: false })
    expect(service.shown()).toMatchObject([{ title: '-P1 Checkout & cart is down', actions: [] }])
  })

  test('where no service is there, that is said', async () => {
    await expect(notifySend().show(notification, () => {})).rejects.toThrow('no notification service took it')
  })

  test('a service that never answers is given up', async () => {
    service = await serveNotifications({ answers: false })
    await expect(notifySend().show(notification, () => {})).rejects.toThrow('never answered')
  })
})

test('a system without the program says which to install', async () => {
  const absent = new NotifySend({ icon: null, buttonsShown: 5, program: '/nowhere/notify-send' })
  await expect(absent.show(notification, () => {})).rejects.toBeInstanceOf(NotifierMissingError)
})
