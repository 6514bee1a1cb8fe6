import { homedir } from 'node:os'
import { expect, test } from 'vitest'
import { withWatchkeeper } from './fixture'

const { start, dataFolder } = withWatchkeeper()

test('diagnostics say much of the installation and nothing of its people', async () => {
  const watchkeeper = await start()
  await watchkeeper.ask('preferences.change', { name: 'Ines Ahlgren' })
  await watchkeeper.ask('shift.start', { person: 'Noor Haddad', plannedEndAt: null })
  await watchkeeper.ask('log.write', { text: 'The customer Quagga called.' })
  const definition = { name: 'Ledger of Quagga', kind: 'file', path: '/srv/quagga/ledger' }
  await watchkeeper.ask('monitor.add', { definition })
  await watchkeeper.ask('channel.add', {
    definition: { kind: 'webhook', name: 'Room of Quagga' },
    secrets: { address: 'http://127.0.0.1:9/T0PSECRET' },
    keeping: 'unprotected',
  })
  const { text } = await watchkeeper.ask('diagnostics.gather', null)
  expect(text).toMatch(/^Watchkeeper 1\.2\.3 on \S+ \S+ \S+, Node /)
  expect(text).toMatch(/^ {2}watchkeeper\.db: \d+\.\d MB$/m)
  expect(text).toContain('Database: whole')
  expect(text).toMatch(/^ {2}monitor: \d+$/m)
  for (const personal of ['Quagga', 'quagga', 'Ines', 'Noor', 'T0PSECRET', dataFolder(), homedir()]) {
    expect(text).not.toContain(personal)
  }
})
