import { rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withWatchkeeper } from './fixture'

const { folder, start, restart } = withWatchkeeper()

const stamp = (at: number) => `${new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, '')}`
const startsAt = Math.floor(Date.now() / 1000) * 1000 + 3_600_000
const calendar = `BEGIN:VCALENDAR
BEGIN:VEVENT
UID:a
SUMMARY:On call: Ines Roth
DTSTART:${stamp(startsAt)}
DURATION:PT12H
END:VEVENT
END:VCALENDAR
`

test('a calendar of shifts in a file is kept when the file is gone, until it is forgotten', async () => {
  const path = join(folder(), 'rota.ics')
  await writeFile(path, calendar)
  const watchkeeper = await start()
  await watchkeeper.ask('rota.open', { source: path })
  const rota = await watchkeeper.until((state) => state.rota)
  expect(rota).toMatchObject({
    source: path,
    trouble: null,
    shifts: [{ person: 'Ines Roth', startsAt, endsAt: startsAt + 12 * 3_600_000 }],
  })
  await rm(path)
  const again = await restart(watchkeeper)
  const kept = await again.until((state) => (state.rota?.trouble ? state.rota : null))
  expect(kept.shifts).toEqual(rota.shifts)
  expect(kept.trouble).toContain('cannot be read')
  await again.ask('rota.forget', null)
  await again.until((state) => (state.rota === null ? true : null))
})

test('a calendar comes from an address, and what is none is refused with a sentence', async () => {
  const server = createServer((request, response) => {
    if (['/rota.ics', '/zq81-open-sesame/rota.ics'].includes(request.url ?? '')) return response.end(calendar)
    response.statusCode = request.url === '/gone' ? 404 : 200
    return response.end('<html>Sign in</html>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const watchkeeper = await start()
  expect(await watchkeeper.refusal('rota.open', { source: `${base}/gone` })).toMatchObject({
    code: 'invalid',
    sentence: expect.stringContaining('The server answered 404.'),
  })
  expect(await watchkeeper.refusal('rota.open', { source: `${base}/login` })).toMatchObject({
    sentence: expect.stringContaining('It is not a calendar'),
  })
  expect(await watchkeeper.refusal('rota.open', { source: folder() })).toMatchObject({
    sentence: expect.stringContaining('It is not a file'),
  })
  expect(watchkeeper.state().rota).toBeNull()
  await watchkeeper.ask('rota.open', { source: `${base}/rota.ics` })
  await watchkeeper.until((state) => state.rota?.shifts[0])
  const secret = 'zq81-open-sesame'
  const source = `${base}/{secret:rota}/rota.ics`
  expect(await watchkeeper.refusal('rota.open', { source })).toMatchObject({
    sentence: expect.stringContaining('does not know the secret rota'),
  })
  const binding = { to: 'server', origin: base } as const
  await watchkeeper.ask('secret.keep', { name: 'rota', text: secret, binding, keeping: 'session' })
  await watchkeeper.ask('rota.open', { source })
  expect(await watchkeeper.until(({ rota }) => (rota?.source === source ? rota : null))).toMatchObject({
    trouble: null,
  })
  expect(JSON.stringify(watchkeeper.state())).not.toContain(secret)
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})
