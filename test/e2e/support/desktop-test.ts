import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { project } from '../../../main/launch/build-if-stale.mjs'
import { installedBinary } from '../../../main/launch/electron.mjs'
import { launchElectron } from './app'
import { type NotificationService, serveNotifications } from './notification-service'
import { test as base } from './test'
import { hostTray, type TrayHost } from './tray-host'

/** The desktop app, with what only a desktop has. */
export interface DesktopApp {
  electron: ElectronApplication
  /** Of its first window, when it has come. */
  page(): Promise<Page>
  /** Closes the window as its cross does. */
  closeWindow(): Promise<void>
  isWindowShown(): Promise<boolean>
  /** Asks the process to end; resolves to its exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>
}

interface DesktopFixtures {
  dataFolder: string
  startDesktop(args?: string[]): Promise<DesktopApp>
  /** A start without a test's eye in it, as a second one or one that is refused. */
  startBlind(args?: string[]): { process: ChildProcess; said(): string }
  tray: TrayHost
  service: NotificationService
}

export const test = base.extend<DesktopFixtures>({
  dataFolder: async ({ folder }, use) => use(join(folder, 'data')),
  startDesktop: async ({ dataFolder }, use) => {
    const running = new Set<ElectronApplication>()
    await use(async (args) => {
      const electron = await launchElectron(dataFolder, args)
      running.add(electron)
      electron.process().once('exit', () => running.delete(electron))
      return desktopApp(electron)
    })
    for (const electron of running) await electron.close()
  },
  startBlind: async ({ dataFolder }, use) => {
    const running = new Set<ChildProcess>()
    await use((args = []) => {
      const all = ['--no-sandbox', project, `--data-dir=${dataFolder}`, ...args]
      const started = spawn(installedBinary() ?? '', all, { stdio: ['ignore', 'ignore', 'pipe'] })
      running.add(started)
      started.once('exit', () => running.delete(started))
      let said = ''
      started.stderr.on('data', (chunk) => {
        said += chunk
      })
      return { process: started, said: () => said }
    })
    for (const started of running) started.kill('SIGKILL')
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are asked for from the pattern.
  tray: async ({}, use) => {
    const tray = await hostTray()
    await use(tray)
    tray.close()
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  service: async ({}, use) => {
    const service = await serveNotifications({ answers: true })
    await use(service)
    service.release()
  },
})
export { expect } from '@playwright/test'

function desktopApp(electron: ElectronApplication): DesktopApp {
  return {
    electron,
    async page() {
      const page = await electron.firstWindow()
      await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible()
      return page
    },
    closeWindow: () =>
      electron.evaluate(({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows()) window.close()
      }),
    isWindowShown: () =>
      electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().some((window) => window.isVisible()),
      ),
    async end(signal = 'SIGTERM') {
      const ended = once(electron.process(), 'exit')
      electron.process().kill(signal)
      const [code] = await ended
      return code
    },
  }
}

/** A database that was closed leaves no write-ahead log behind. */
export function isDatabaseClosed(dataFolder: string): boolean {
  const file = join(dataFolder, 'watchkeeper.db')
  return existsSync(file) && !existsSync(`${file}-wal`)
}

/** Before the first start: a runbook in which this endpoint is all that is watched, each second. */
export async function watchOnly(dataFolder: string, name: string, url: string): Promise<void> {
  const runbookPath = join(dataFolder, 'runbook.md')
  const monitor = JSON.stringify({ name, kind: 'http', url, interval: '1s' })
  await mkdir(dataFolder)
  await writeFile(runbookPath, `# Tide gauge\n\n\`\`\`yaml monitors\n- ${monitor}\n\`\`\`\n`)
  await writeFile(join(dataFolder, 'preferences.json'), JSON.stringify({ runbookPath }))
}
