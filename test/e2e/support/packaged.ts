import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test as base, chromium, expect, type Page } from '@playwright/test'
import { z } from 'zod'
import { project } from '../../../main/launch/build-if-stale.mjs'
import { installedBinary } from '../../../main/launch/electron.mjs'

/** The folder that packages are made of, made once for the tests of a file. */
export interface Packaged {
  /** The app's archive. */
  archive: string
  program: string
  /** The folder that the archive is in. */
  resources: string
  /** What was said while it was made. */
  said: string
  /** Runs the program to its end, as a terminal does. */
  run(args: readonly string[], environment?: NodeJS.ProcessEnv): { code: number | null; printed: string }
  /** Starts the desktop app, and looks at its page by Chromium's own way: that for Node's inspector is shut. */
  open(dataFolder: string, args: readonly string[]): Promise<{ page: Page; end(): Promise<void> }>
}

export const test = base.extend<object, { packaged: Packaged }>({
  packaged: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are asked for from the pattern.
    async ({}, use) => {
      const output = await mkdtemp(join(tmpdir(), 'watchkeeper-package-'))
      const args = [join(project, 'packaging', 'package.mjs'), '--dir', '--output', output]
      const made = spawnSync(process.execPath, args, { encoding: 'utf8' })
      expect(made.status, made.stderr).toBe(0)
      const [folder = ''] = (await readdir(output)).filter((name) => name.endsWith('-unpacked'))
      const resources = join(output, folder, 'resources')
      await lendDatabase(resources)
      const program = join(output, folder, 'watchkeeper-desktop')
      const archive = join(resources, 'app.asar')
      await use({
        archive,
        program,
        resources,
        said: made.stdout,
        run: runner(program),
        open: opener(program),
      })
      await rm(output, { recursive: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})
export { expect } from '@playwright/test'

/** An Electron too old for the database's own binary has one that it can load beside it. */
async function lendDatabase(resources: string): Promise<void> {
  const lent = join(dirname(installedBinary() ?? ''), 'better_sqlite3.node')
  const prebuilt = join(resources, 'app.asar.unpacked/node_modules/better-sqlite3/prebuilds')
  for (const name of await readdir(prebuilt)) await copyFile(lent, join(prebuilt, name)).catch(() => {})
}

const runner =
  (program: string): Packaged['run'] =>
  (args, environment = {}) => {
    const env = { ...process.env, ...environment }
    const { status, stdout } = spawnSync(program, ['--no-sandbox', ...args], {
      encoding: 'utf8',
      env,
      timeout: 20_000,
    })
    return { code: status, printed: stdout }
  }

const opener =
  (program: string): Packaged['open'] =>
  async (dataFolder, args) => {
    const switches = ['--no-sandbox', '--remote-debugging-port=0', `--data-dir=${dataFolder}`]
    const started = spawn(program, [...switches, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
    const address = await debuggingAddress(started)
    // One who comes before the page is there was seen to wait for ever.
    await expect.poll(() => targetsAt(address)).toContain('page')
    const browser = await chromium.connectOverCDP(address, { noDefaults: true })
    const [context] = browser.contexts()
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
    if (page === undefined) throw new Error('the packaged app has no page')
    return {
      page,
      async end() {
        const ended = new Promise((resolve) => started.once('exit', resolve))
        started.kill('SIGTERM')
        await ended
        await browser.close()
      },
    }
  }

/** What can be looked at, by its kinds. */
async function targetsAt(address: string): Promise<string[]> {
  const reply = await fetch(`http://${new URL(address).host}/json/list`)
  return z
    .array(z.object({ type: z.string() }))
    .parse(await reply.json())
    .map(({ type }) => type)
}

function debuggingAddress(started: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    started.stderr?.on('data', (chunk) => {
      said += chunk
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    })
    started.once('exit', (code) => reject(new Error(`the packaged app ended with ${code}: ${said}`)))
  })
}
