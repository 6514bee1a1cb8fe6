import { spawn } from 'node:child_process'
import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { project } from '../../main/launch/build-if-stale.mjs'
import { findChromium } from '../e2e/support/chromium.mjs'
import { scratch } from './scratch.mjs'

/**
 * Serves a copy of a runbook by the browser door, opens a window on it in headless Chromium, and ends both when
 * `measure` has; null, told by `name`, where there is no Chromium.
 */
export async function inWindow(name, runbook, measure) {
  const executablePath = findChromium()
  if (executablePath === null) {
    console.log(`SKIPPED ${name}: there is no Chromium on this machine.`)
    return null
  }
  const folder = scratch(`${name} ${runbook.name}`)
  const file = join(folder, 'runbook.md')
  copyFileSync(runbook.file, file)
  writeFileSync(join(folder, 'preferences.json'), JSON.stringify({ runbookPath: file, notifications: false }))
  const { server, link } = await serve(folder)
  try {
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic'] })
    try {
      const page = await browser.newPage()
      // The link counts once; its page can be come back to.
      await page.goto(link)
      return await measure({ page, link: page.url(), file, folder })
    } finally {
      await browser.close()
    }
  } finally {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await ended
  }
}

/** Opens the browser door on a data folder. */
export async function serve(folder) {
  const args = [join(project, 'out/main/cli.cjs'), 'serve', '--port', '0', '--data-dir', folder]
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const link = await new Promise((resolve, reject) => {
    let said = ''
    server.stdout.on('data', (chunk) => {
      said += chunk
      const [found] = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(said) ?? []
      if (found !== undefined) resolve(found)
    })
    server.once('exit', (code) => reject(new Error(`the browser door ended with code ${code}: ${said}`)))
  })
  return { server, link }
}
