import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { probeAlertmanager } from '#main/probes/alertmanager'
import type { ProbeResult } from '#main/probes/probe'
import { eventually } from '../../eventually'
import { temporaryFolder } from '../watch/harness'
import { target } from './definitions'
import { isInstalled, type StartedServer, startAlertmanager } from './monitoring-servers'

const { signal } = new AbortController()

describe.skipIf(!isInstalled('alertmanager'))('Alertmanager (of the packages of Debian)', () => {
  let folder: ReturnType<typeof temporaryFolder>
  let alertmanager: StartedServer
  beforeAll(async () => {
    folder = temporaryFolder()
    alertmanager = await startAlertmanager(folder.path)
    await post('/api/v2/alerts', [
      alert('Cluster', { severity: 'critical', team: 'shop' }, 'Half of the cluster is gone'),
      alert('Node', { severity: 'critical', team: 'shop' }, 'inhibited by Cluster'),
      alert('Disk', { severity: 'ticket', team: 'shop' }, 'Disk is filling'),
      alert('Batch', { severity: 'warning', team: 'data' }, 'Batch is late'),
      alert('Watchdog', { severity: 'none' }, 'always'),
      alert('Quiet', { severity: 'critical', team: 'shop' }, 'silenced'),
    ])
    await post('/api/v2/silences', {
      matchers: [{ name: 'alertname', value: 'Quiet', isRegex: false }],
      startsAt: new Date(Date.now() - 60_000),
      endsAt: new Date(Date.now() + 3_600_000),
      createdBy: 'a test',
      comment: 'quiet',
    })
    await eventually(async () => expect((await read()).parts).toHaveLength(3))
  })
  afterAll(async () => {
    await alertmanager?.close()
    folder?.delete()
  })

  function alert(alertname: string, labels: Record<string, string>, summary: string) {
    return { labels: { alertname, ...labels }, annotations: { summary } }
  }

  async function post(path: string, body: unknown): Promise<void> {
    const answer = await fetch(`${alertmanager.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(await answer.text())
  }

  function read(fields: Record<string, unknown> = {}): Promise<ProbeResult> {
    return probeAlertmanager(target('alertmanager', { url: alertmanager.url, ...fields }), signal)
  }

  it('gives what is active, and neither silenced nor inhibited', async () => {
    const result = await read()
    expect(result).toMatchObject({ outcome: 'answered', value: 3, unit: 'count', text: '3 active alerts' })
    expect(result.parts?.map(({ title, verdict, text }) => [title, verdict, text])).toEqual(
      expect.arrayContaining([
        ['Cluster', 'critical', 'Half of the cluster is gone'],
        ['Disk', 'warning', 'Disk is filling'],
        ['Batch', 'warning', 'Batch is late'],
      ]),
    )
  })

  it('gives each the same key at every check', async () => {
    const keys = async () => (await read()).parts?.map(({ key }) => key)
    expect(await keys()).toEqual(await keys())
  })

  it('gives those of a matcher, with a severity of ours', async () => {
    const result = await read({ matchers: ['team="shop"'], severities: { ticket: 'P3' } })
    expect(result.parts?.map(({ title, severity }) => [title, severity])).toEqual([
      ['Cluster', null],
      ['Disk', 'P3'],
    ])
    expect(await read({ matchers: ['team=~"("'] })).toMatchObject({
      outcome: 'failed',
      text: expect.stringContaining('Alertmanager refuses the matchers'),
    })
  })
})
