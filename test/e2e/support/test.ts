import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { type App, openInChromium, openInElectron } from './app'
import { type Endpoint, startEndpoint } from './endpoint'
import { listenForNotifications, type Notifications, whyNoNotifications } from './notifications'
import { isOnPath } from './on-path'
import { startPrivateBus } from './private-bus'

interface Fixtures {
  /** On Linux each test has a session bus of its own. */
  bus: undefined
  /** A folder of this test's own, gone when it ends. */
  folder: string
  /**
   * Starts Watchkeeper by the door of the project, on the test's data folder or another one of the test's; again
   * after it ended.
   */
  start(dataFolder?: string): Promise<App>
  endpoint: Endpoint
  notifications: Notifications
}

export const test = base.extend<Fixtures>({
  bus: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are asked for from the pattern.
    async ({}, use) => {
      const stop = isOnPath('dbus-daemon') ? await startPrivateBus() : null
      await use(undefined)
      await stop?.()
    },
    { auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are asked for from the pattern.
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'watchkeeper-e2e-'))
    await use(folder)
    await rm(folder, { recursive: true })
  },
  start: async ({ folder }, use, testInfo) => {
    const open = testInfo.project.name === 'electron' ? openInElectron : openInChromium
    const running = new Set<App>()
    await use(async (dataFolder = 'data') => {
      const app = await open(join(folder, dataFolder))
      const ending = (end: () => Promise<void>) => async () => {
        running.delete(app)
        await end()
      }
      const tracked = { ...app, quit: ending(app.quit), kill: ending(app.kill) }
      running.add(app)
      return tracked
    })
    for (const app of running) await app.quit()
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  endpoint: async ({}, use) => {
    const endpoint = await startEndpoint()
    await use(endpoint)
    await endpoint.close()
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  notifications: async ({}, use, testInfo) => {
    const missing = whyNoNotifications()
    if (missing !== null && process.env.CI === 'true') throw new Error(missing)
    testInfo.skip(missing !== null, missing ?? '')
    const notifications = await listenForNotifications()
    await use(notifications)
    notifications.stop()
  },
})
export { expect } from '@playwright/test'
