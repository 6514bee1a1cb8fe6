import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createPingProbe } from '#main/probes/ping'
import { parseMonitor } from '#shared/watch/parse'

const programs = ['/bin/ping', '/usr/bin/ping', '/sbin/ping', 'C:\\Windows\\System32\\ping.exe']

async function ping(host: string) {
  const monitor = parseMonitor({ name: 'Ping', kind: 'ping', host, count: 2 })
  if (!monitor.ok || monitor.value.target.kind !== 'ping') throw new Error(JSON.stringify(monitor))
  return createPingProbe()(monitor.value.target, new AbortController().signal)
}

describe.skipIf(!programs.some((program) => existsSync(program)))('the ping program of this system', () => {
  it('reaches this machine, or may not be used', async () => {
    const result = await ping('127.0.0.1')
    if (result.outcome === 'unknown') return expect(result.text).toContain('may not send pings')
    expect(result).toMatchObject({ outcome: 'answered', value: expect.any(Number), unit: 'milliseconds' })
  })

  it('is given up with its process', async () => {
    const abort = new AbortController()
    const monitor = parseMonitor({ name: 'Ping', kind: 'ping', host: '127.0.0.1', count: 20 })
    if (!monitor.ok || monitor.value.target.kind !== 'ping') throw new Error(JSON.stringify(monitor))
    const result = createPingProbe()(monitor.value.target, abort.signal)
    abort.abort()
    expect(await result).toMatchObject({ outcome: 'stalled', text: '127.0.0.1 does not answer' })
  })
})
