import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { probeHttp } from '#main/probes/http'
import { probeTls } from '#main/probes/tls'
import { parseMonitor } from '#shared/watch/parse'
import type { Target } from '#shared/watch/target'
import { temporaryFolder } from '../watch/harness'
import { type Running, startHttps } from '../watch/servers'
import { createIssuer, type Issued, issue } from './certificates'

const { signal } = new AbortController()
const folder = temporaryFolder()
let company: Issued
let server: Running

beforeAll(async () => {
  company = await createIssuer('The company')
  // Whom the system trusts is read from here on Linux, when it is first asked.
  process.env.SSL_CERT_FILE = join(folder.path, 'company.pem')
  writeFileSync(process.env.SSL_CERT_FILE, company.cert)
  server = await startHttps(await issue({ name: 'localhost', issuer: company }))
})

afterAll(async () => {
  delete process.env.SSL_CERT_FILE
  await server.close()
  folder.delete()
})

function target(definition: Record<string, unknown>): Target {
  const monitor = parseMonitor({ name: 'Inside', ...definition })
  if (!monitor.ok) throw new Error(JSON.stringify(monitor.error))
  return monitor.value.target
}

describe.skipIf(process.platform !== 'linux')('an issuer that only this system knows', () => {
  it('is trusted, also by what was asked at the same time', async () => {
    const http = target({ kind: 'http', url: `https://localhost:${server.port}/` })
    const tls = target({ kind: 'tls', host: 'localhost', port: server.port })
    if (http.kind !== 'http' || tls.kind !== 'tls') throw new Error('These are other kinds.')
    const results = await Promise.all([
      probeHttp(http, signal),
      probeTls(tls, signal),
      probeHttp(http, signal),
    ])
    expect(results).toMatchObject([{ outcome: 'answered' }, { outcome: 'answered' }, { outcome: 'answered' }])
    await server.idle()
  })

  it('does not make others trusted', async () => {
    const other = await startHttps(await issue({ name: 'localhost', issuer: await createIssuer('Stranger') }))
    const http = target({ kind: 'http', url: `https://localhost:${other.port}/` })
    if (http.kind !== 'http') throw new Error('This is another kind.')
    expect(await probeHttp(http, signal)).toMatchObject({
      outcome: 'failed',
      reached: true,
      text: 'the certificate of localhost is not trusted: its issuer is unknown',
    })
    await other.close()
  })
})
