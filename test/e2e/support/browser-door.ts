import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { chromium, expect, type Page } from '@playwright/test'
import { project } from '../../../main/launch/build-if-stale.mjs'
import { findChromium } from './chromium.mjs'

interface BrowserDoor {
  page: Page
  /** Closes the browser, and then ends the companion by the signal. */
  end(signal: NodeJS.Signals): Promise<void>
}

/** Opens in Chromium what a command of the built command line serves. */
export async function openBrowserDoor(command: readonly string[]): Promise<BrowserDoor> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('there is no Chromium')
  const { server, link } = await serve(command)
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic'] })
  const page = await (await browser.newContext()).newPage()
  await page.goto(link)
  await expect(page.getByRole('navigation')).toBeVisible()
  return {
    page,
    async end(signal) {
      await browser.close()
      const exit = once(server, 'exit')
      server.kill(signal)
      await exit
    },
  }
}

/** An invented company with a week behind it, so that every screen has something to show. Gone when it is ended. */
export function openDemo(): Promise<BrowserDoor> {
  return openBrowserDoor(['demo', '--browser'])
}

async function serve(command: readonly string[]): Promise<{ server: ChildProcess; link: string }> {
  const args = [join(project, 'out/main/cli.cjs'), ...command, '--port', '0']
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const link = await new Promise<string>((resolve, reject) => {
    let said = ''
    server.stdout?.on('data', (chunk) => {
      said += chunk
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(said)
      if (found !== null) resolve(found[0])
    })
    server.once('exit', (code) => reject(new Error(`the browser door ended with code ${code}: ${said}`)))
  })
  return { server, link }
}
