import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listPackage } from '@electron/asar'
import fuses from '@electron/fuses'
import { expect, test } from '../support/packaged'

test.skip(process.platform !== 'linux', 'the folder is looked into as it is on Linux')

let folder = ''
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'watchkeeper-packaged-'))
})
test.afterEach(() => rm(folder, { recursive: true }))

test('only what runs is inside', ({ packaged }) => {
  const files = listPackage(packaged.archive, { isPack: false }).map((file) => file.slice(1))
  const allowed = [
    /^(out|out\/(main|main\/parts|preload|renderer|renderer\/assets)|resources|resources\/(icons|sounds)|node_modules)$/,
    /^(package\.json|LICENSE|NOTICE)$/,
    /^out\/main\/(index|parse-worker|parts\/[\w-]+)\.cjs$/,
    /^out\/preload\/index\.cjs$/,
    /^out\/(bill-of-materials\.cdx\.json|licences\.txt)$/,
    /^out\/renderer\/(index\.html|assets\/[\w.-]+\.(js|css|svg|wav|woff2?))$/,
    /^resources\/(sample|template)-runbook\.md$/,
    /^resources\/icons\/(tray-[\w@-]+\.(png|ico)|watchkeeper\.png)$/,
    /^resources\/sounds\/(P[1-4]|resolved)\.wav$/,
    /^node_modules\/(better-sqlite3|systeminformation)(\/(package\.json|LICENSE|lib(\/.+\.js|\/methods)?|prebuilds(\/linux-\w+\.node)?))?$/,
  ]
  expect(files.filter((file) => !allowed.some((pattern) => pattern.test(file)))).toEqual([])
  expect(files).toContain('out/main/index.cjs')
  expect(files.filter((file) => file.endsWith('.node'))).toHaveLength(1)
  expect(packaged.said).toMatch(/Made the folder .+ \(\d+ MB, of which Watchkeeper \d+ MB\)/)
})

test('its program cannot be made to run anything else', async ({ packaged }) => {
  const wire = await fuses.getCurrentFuseWire(packaged.program)
  const { FuseV1Options: fuse } = fuses
  const [off, on] = ['0'.charCodeAt(0), '1'.charCodeAt(0)]
  expect(wire).toMatchObject({
    [fuse.RunAsNode]: off,
    [fuse.EnableNodeOptionsEnvironmentVariable]: off,
    [fuse.EnableNodeCliInspectArguments]: off,
    [fuse.EnableCookieEncryption]: on,
    [fuse.OnlyLoadAppFromAsar]: on,
    [fuse.EnableEmbeddedAsarIntegrityValidation]: on,
  })
  // An Electron before 29 has no such fuse.
  expect([off, undefined]).toContain(wire[fuse.GrantFileProtocolExtraPrivileges])

  const asNode = packaged.run(['--version'], { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--title=x' })
  expect(asNode).toEqual({ code: 0, printed: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
})

test('its program is the command line, too', async ({ packaged }) => {
  const runbook = join(folder, 'ferry.md')
  await writeFile(runbook, '# Ferry operations\n\n- [ ] \n')
  const parsed = packaged.run(['runbook', 'parse', runbook])
  expect(parsed.code).toBe(0)
  expect(JSON.parse(parsed.printed)).toMatchObject({ document: { title: 'Ferry operations' } })
  const unreadable = packaged.run(['runbook', 'lint', join(folder, 'nowhere.md')])
  expect(unreadable.code).toBe(3)
})

test('it starts, opens the runbook that it was started with, and ends in good order', async ({
  packaged,
}) => {
  const runbook = join(folder, 'ferry.md')
  await writeFile(runbook, '# Ferry operations\n\n## Fog\n\nSound the horn.\n')
  const { page, end } = await packaged.open(join(folder, 'data'), [runbook])
  await expect(page.getByRole('heading', { name: 'Ferry operations' }).first()).toBeVisible()
  await page.getByRole('link', { name: 'Watch', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Watch', exact: true })).toBeVisible()
  await end()
})

test('it tells of a newer version once a person wants that, and asks nobody before', async ({ packaged }) => {
  const asked: string[] = []
  const feed = createServer((request, response) => {
    asked.push(request.url?.replace(/\?.*/, '') ?? '')
    response.end(
      'version: 99.0.0\nfiles:\n  - url: watchkeeper.deb\n    sha512: x\npath: watchkeeper.deb\nsha512: x\n',
    )
  }).listen(0, '127.0.0.1')
  await once(feed, 'listening')
  const { port } = feed.address() as AddressInfo
  // As electron-builder writes them for a deb with a feed.
  const config = `provider: generic\nurl: http://127.0.0.1:${port}\nupdaterCacheDirName: watchkeeper-updater\n`
  await writeFile(join(packaged.resources, 'app-update.yml'), config)
  await writeFile(join(packaged.resources, 'package-type'), 'deb')
  await mkdir(join(folder, 'data'))

  const { page, end } = await packaged.open(join(folder, 'data'), [])
  await page.getByRole('link', { name: 'Settings' }).click()
  const choice = page.getByRole('checkbox', { name: 'Tell me when there is a newer version' })
  await expect(choice).not.toBeChecked()
  expect(asked).toEqual([])
  await choice.check()
  await page.getByRole('link', { name: 'Now', exact: true }).click()
  await expect(page.getByText('Watchkeeper 99.0.0 is there')).toBeVisible()
  expect(asked).toEqual(['/latest-linux.yml'])
  await end()
  feed.close()
})
