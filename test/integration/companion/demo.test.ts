import { expect, test } from 'vitest'
import { withWatchkeeper } from './fixture'

const { start } = withWatchkeeper()

test('in a browser it is said how the demo is opened', async () => {
  const watchkeeper = await start()
  expect(await watchkeeper.ask('demo.open', null)).toMatchObject({
    outcome: 'told',
    sentence: expect.stringContaining('npm start -- --demo --browser'),
  })
})

test('the demo opens no demo', async () => {
  const watchkeeper = await start({ demo: true })
  expect(await watchkeeper.refusal('demo.open', null)).toMatchObject({ code: 'refused' })
})
