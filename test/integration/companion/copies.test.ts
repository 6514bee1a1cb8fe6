import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withWatchkeeper } from './fixture'

const { start, restart, dataFolder } = withWatchkeeper()

test('a copy is made, and at the next start takes the place of the database, which is kept', async () => {
  const watchkeeper = await start()
  await watchkeeper.ask('log.write', { text: 'before the copy', at: null })
  const { copies } = await watchkeeper.ask('data.copy', null)
  expect(copies).toHaveLength(1)
  await watchkeeper.ask('log.write', { text: 'after the copy', at: null })

  const { sentence } = await watchkeeper.ask('data.restore', { at: copies[0]?.at ?? 0 })
  expect(sentence).toContain('when Watchkeeper is ended and started again')

  const again = await restart(watchkeeper)
  const written = Object.values(again.state().log).map((entry) => entry.text)
  expect(written).toContain('before the copy')
  expect(written).not.toContain('after the copy')
  const [kept] = readdirSync(dataFolder()).filter((name) => name.includes('replaced'))
  expect(
    again
      .state()
      .notices.map((notice) => notice.sentence)
      .join(),
  ).toContain(`was kept as ${kept}`)

  const third = await restart(again)
  expect(third.state().notices).toEqual([])
})

test('a copy that is gone or damaged is refused, and nothing is replaced', async () => {
  const watchkeeper = await start()
  const { copies } = await watchkeeper.ask('data.copy', null)
  const [copy] = copies
  const at = copy?.at ?? 0
  const [name = ''] = readdirSync(join(dataFolder(), 'copies'))
  writeFileSync(join(dataFolder(), 'copies', name), 'no database')
  expect((await watchkeeper.refusal('data.restore', { at })).sentence).toMatch(/cannot be read/)
  rmSync(join(dataFolder(), 'copies', name))
  expect((await watchkeeper.refusal('data.restore', { at })).sentence).toMatch(/not in the data folder/)
  expect((await watchkeeper.refusal('data.openFolder', null)).sentence).toMatch(/A browser cannot/)
  const again = await restart(watchkeeper)
  expect(again.state().notices).toEqual([])
})
