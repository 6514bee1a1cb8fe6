import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { askThisSystem } from '#main/system/do-not-disturb'
import { serveNotifications } from '../../e2e/support/notification-service'
import { isOnPath } from '../../e2e/support/on-path'
import { startPrivateBus } from '../../e2e/support/private-bus'

const canAsk = isOnPath('dbus-send') && isOnPath('dbus-daemon')

describe.skipIf(!canAsk)('Do Not Disturb on a session bus (of dbus)', () => {
  let endBus: () => Promise<void>
  beforeEach(async () => {
    endBus = await startPrivateBus()
  })
  afterEach(() => endBus())

  test('is as the notification service says', async () => {
    let inhibited = false
    const service = await serveNotifications({ answers: true, inhibited: () => inhibited })
    expect(await askThisSystem()).toBe(false)
    inhibited = true
    expect(await askThisSystem()).toBe(true)
    service.release()
  })
})
