import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect, test } from '../support/desktop-test'

test('the menu opens the demo as an app of its own, on data of its own that goes when it ends', async ({
  startDesktop,
  dataFolder,
}) => {
  test.skip(process.platform !== 'linux', 'the processes of this system are listed in another way')
  const app = await startDesktop()
  await app.page()
  await app.electron.evaluate(({ Menu }) => {
    const help = Menu.getApplicationMenu()?.items.find(({ role }) => role === 'help')
    help?.submenu?.items[0]?.click()
  })
  const opener = app.electron.process().pid ?? 0
  await expect.poll(() => demoWindow(opener), { timeout: 60_000 }).not.toBeNull()
  const demo = demoWindow(opener)
  if (demo === null) throw new Error('the demo ended by itself')
  expect(demo.dataFolder).not.toBe(dataFolder)
  expect(existsSync(demo.dataFolder)).toBe(true)
  process.kill(demo.pid, 'SIGTERM')
  await expect.poll(() => existsSync(demo.dataFolder)).toBe(false)
  expect(await app.isWindowShown()).toBe(true)
})

/** The window's process of the demo that a process opened by way of another; null until it is there. */
function demoWindow(opener: number): { pid: number; dataFolder: string } | null {
  const processes = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => {
      const [, pid, parent, args = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []
      return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), args }]
    })
  for (const { pid, parent, args } of processes) {
    const [, dataFolder] = /--data-dir=(\S+) --demo(?: |$)/.exec(args) ?? []
    const company = processes.find((one) => one.pid === parent)
    if (dataFolder !== undefined && company?.parent === opener) return { pid, dataFolder }
  }
  return null
}
