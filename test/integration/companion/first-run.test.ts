import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withWatchkeeper } from './fixture'

const { start, dataFolder } = withWatchkeeper()

const welcome = async () => (await start()).state().preferences.welcome

test('a data folder with nothing in it is a first run, until the welcome is over', async () => {
  const first = await start()
  expect(first.state().preferences.welcome).toBe('due')
  await first.stop()

  const second = await start()
  expect(second.state().preferences.welcome).toBe('due')
  await second.ask('welcome.end', null)
  expect(second.state().preferences.welcome).toBe('over')
  await second.stop()

  expect(await welcome()).toBe('over')
})

test('a data folder from before there was a welcome is no first run', async () => {
  const before = await start()
  await before.stop()
  writeFileSync(join(dataFolder(), 'preferences.json'), '{}')
  expect(await welcome()).toBeNull()
})

test('where something was chosen before the first start, nobody is welcomed', async () => {
  mkdirSync(dataFolder(), { recursive: true })
  writeFileSync(join(dataFolder(), 'preferences.json'), JSON.stringify({ name: 'Ines Okafor' }))
  expect(await welcome()).toBeNull()
})

test('nobody can make the welcome due again but a data folder that is new', async () => {
  const watchkeeper = await start()
  expect(await watchkeeper.refusal('preferences.change', JSON.parse('{ "welcome": "due" }'))).toMatchObject({
    code: 'invalid',
  })
})
