import { describe, expect, it } from 'vitest'
import { type ForeignAlert, partsOf } from '#shared/watch/kinds/alertmanager/parts'

function alert(labels: Record<string, string>, annotations: Record<string, string> = {}): ForeignAlert {
  return { fingerprint: 'f1', labels: { alertname: 'DiskFull', ...labels }, annotations }
}

describe('an alert of Alertmanager', () => {
  it('becomes a part with what it says', () => {
    const told = alert({ severity: 'critical', instance: 'db-1:9100' }, { summary: 'Disk is\n91 % full' })
    expect(partsOf([told], {})).toEqual([
      {
        key: 'f1',
        title: 'DiskFull on db-1:9100',
        verdict: 'critical',
        text: 'Disk is 91 % full',
        severity: null,
      },
    ])
    expect(partsOf([alert({})], {})[0]).toMatchObject({ title: 'DiskFull', text: 'DiskFull is active' })
  })

  it.each([
    ['page', 'critical', null],
    ['ERROR', 'critical', null],
    ['warning', 'warning', null],
    ['', 'warning', null],
    ['something', 'warning', null],
    ['P1', 'critical', 'P1'],
    ['p3', 'warning', 'P3'],
    ['constructor', 'warning', null],
  ])('of severity %j is %s', (severity, verdict, ours) => {
    expect(partsOf([alert({ severity })], {})[0]).toMatchObject({ verdict, severity: ours })
  })

  it.each([{ severity: 'info' }, { severity: 'none' }, { alertname: 'Watchdog', severity: 'critical' }])(
    'is ignored when it is %j',
    (labels) => {
      expect(partsOf([alert(labels)], {})).toEqual([])
    },
  )

  it('means what the monitor says, before what is usual', () => {
    const severities = { page: 'P2', info: 'warning', critical: 'ignored' } as const
    expect(partsOf([alert({ severity: 'page' })], severities)[0]).toMatchObject({
      verdict: 'critical',
      severity: 'P2',
    })
    expect(partsOf([alert({ severity: 'info' })], severities)).toHaveLength(1)
    expect(partsOf([alert({ severity: 'critical' })], severities)).toEqual([])
  })

  it('comes first when it is critical', () => {
    const alerts = [alert({ severity: 'ticket' }), alert({ severity: 'page' })]
    expect(partsOf(alerts, {}).map(({ verdict }) => verdict)).toEqual(['critical', 'warning'])
  })
})
