import { chmodSync, writeFileSync } from 'node:fs'
import type { IncomingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Binding } from '#shared/secrets/binding'
import { type Endpoint, startHttp } from '../watch/servers'
import { withWatchkeeper } from './fixture'
import type { Watchkeeper } from './watchkeeper'

const { start, restart, folder } = withWatchkeeper()

const secret = 'zq81-open-sesame'
let ledger: Endpoint
let stranger: Endpoint
let heard: IncomingHttpHeaders[]
let overheard: IncomingHttpHeaders[]
beforeEach(async () => {
  heard = []
  overheard = []
  ledger = await startHttp((request, response) => {
    heard.push(request.headers)
    response.end()
  })
  stranger = await startHttp((request, response) => {
    overheard.push(request.headers)
    response.end()
  })
})
afterEach(async () => {
  await ledger.close()
  await stranger.close()
})

const originOf = ({ url }: Endpoint) => new URL(url).origin

function keep(watchkeeper: Watchkeeper, binding: Binding, text = secret) {
  return watchkeeper.ask('secret.keep', { name: 'ledger', text, binding, keeping: 'unprotected' })
}

function writeRunbook(url: string): string {
  const path = join(folder(), 'runbook.md')
  const headers = "{ Authorization: 'Bearer {secret:ledger}', X-Team: shop }"
  writeFileSync(
    path,
    `# Ledger\n\n\`\`\`yaml monitors\n- name: Ledger\n  kind: http\n  url: ${url}\n  interval: 1 hour\n  failAfter: 1\n  headers: ${headers}\n\`\`\`\n`,
  )
  return path
}

async function opened(url = ledger.url): Promise<{ watchkeeper: Watchkeeper; id: string }> {
  const watchkeeper = await start()
  await watchkeeper.ask('runbook.open', { path: writeRunbook(url), kind: 'file' })
  const { id } = await watchkeeper.until(({ monitors }) =>
    Object.values(monitors).find(({ definition }) => definition.name === 'Ledger'),
  )
  return { watchkeeper, id }
}

describe('a monitor whose header names a secret', () => {
  test('is unknown and opens no alert until it is entered, and is checked with it then and after a restart', async () => {
    const { watchkeeper, id } = await opened()
    const waiting = await watchkeeper.check(id)
    expect(waiting).toMatchObject({ status: 'unknown' })
    expect(waiting.why).toContain('does not know the secret ledger')
    expect(heard).toEqual([])
    expect(Object.values(watchkeeper.state().alerts)).toEqual([])

    await keep(watchkeeper, { to: 'server', origin: originOf(ledger) })
    await watchkeeper.until(({ monitors }) => monitors[id]?.last?.outcome === 'answered' || null)
    expect(heard.at(-1)).toMatchObject({ authorization: `Bearer ${secret}`, 'x-team': 'shop' })
    expect(watchkeeper.state().secrets).toEqual([
      {
        name: 'ledger',
        binding: { to: 'server', origin: originOf(ledger) },
        setAt: expect.any(Number),
        keeping: 'unprotected',
      },
    ])
    expect(JSON.stringify(watchkeeper.state())).not.toContain(secret)

    const again = await restart(watchkeeper)
    await again.check(id)
    expect(heard.at(-1)?.authorization).toBe(`Bearer ${secret}`)
    await again.ask('secret.forget', { name: 'ledger' })
    expect((await again.check(id)).why).toContain('does not know the secret ledger')
    expect(again.state().secrets).toEqual([])
  })

  test('sends it nowhere else when the runbook is changed to', async () => {
    const { watchkeeper, id } = await opened()
    await keep(watchkeeper, { to: 'server', origin: originOf(ledger) })
    await watchkeeper.until(({ monitors }) => monitors[id]?.last?.outcome === 'answered' || null)
    writeRunbook(stranger.url)
    const refused = await watchkeeper.until(({ monitors }) =>
      monitors[id]?.last?.outcome === 'unknown' ? monitors[id] : null,
    )
    expect(refused.why).toContain(`is for ${originOf(ledger)} only`)
    expect(refused.why).toContain(originOf(stranger))
    expect(overheard).toEqual([])
  })

  test('does not send it on to another host that it is redirected to', async () => {
    ledger.behaviour = (_request, response) => response.writeHead(302, { location: stranger.url }).end()
    const { watchkeeper, id } = await opened()
    await keep(watchkeeper, { to: 'any' })
    await watchkeeper.check(id)
    expect(overheard.length).toBeGreaterThan(0)
    expect(JSON.stringify(overheard)).not.toContain(secret)
  })

  test('is not told it again by a server that repeats it, whole or cut off', async () => {
    const watchkeeper = await start()
    await keep(watchkeeper, { to: 'any' })
    for (const padding of [20, 187]) {
      ledger.behaviour = (request, response) =>
        response
          .writeHead(302, {
            location: `/${'x'.repeat(padding)}${request.headers.authorization?.slice(7)}${'y'.repeat(60)}`,
          })
          .end()
      const found = await watchkeeper.ask('monitor.try', {
        definition: {
          name: 'Ledger',
          kind: 'http',
          url: ledger.url,
          redirects: 0,
          headers: { Authorization: 'Bearer {secret:ledger}' },
        },
      })
      expect(found.sample.text).toContain('302 to /xxx')
      expect(found.sample.text).toContain('[secret]')
      expect(JSON.stringify(found)).not.toContain(secret.slice(0, 8))
    }
  })
})

test('a command is given the secrets that its environment names, and its words are told without them', async () => {
  const script = join(folder(), 'check.sh')
  writeFileSync(
    script,
    '#!/bin/sh\necho "the password is $LEDGER_PASSWORD, of $(printf %s "$LEDGER_PASSWORD" | wc -c)"\n',
  )
  chmodSync(script, 0o755)
  const watchkeeper = await start()
  const definition = {
    name: 'Plugin',
    kind: 'command',
    command: [script],
    environment: { LEDGER_PASSWORD: '{secret:ledger}' },
  }
  await keep(watchkeeper, { to: 'server', origin: originOf(ledger) })
  expect((await watchkeeper.ask('monitor.try', { definition })).why).toContain('not given to a command')
  await keep(watchkeeper, { to: 'commands' })
  const { sample } = await watchkeeper.ask('monitor.try', { definition })
  expect(sample.text).toBe(`the password is [secret], of ${secret.length}`)
})

test('a secret that cannot be sent, or not be bound as asked, is refused at its field and not repeated', async () => {
  const watchkeeper = await start()
  const written = { name: 'ledger', text: secret, binding: { to: 'any' }, keeping: 'session' } as const
  const refusals = [
    await watchkeeper.refusal('secret.keep', { ...written, name: 'a b' }),
    await watchkeeper.refusal('secret.keep', { ...written, text: `${secret}\r\nHost: x` }),
    await watchkeeper.refusal('secret.keep', { ...written, binding: { to: 'server', origin: 'ledger' } }),
    await watchkeeper.refusal('secret.keep', { ...written, keeping: 'protected' }),
  ]
  expect(refusals.map(({ fields }) => fields[0]?.field ?? null)).toEqual(['name', 'text', 'origin', null])
  expect(JSON.stringify(refusals)).not.toContain(secret)
  expect(watchkeeper.state().secrets).toEqual([])
})
