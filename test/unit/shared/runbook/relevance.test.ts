import { describe, expect, it } from 'vitest'
import { parseRunbook } from '#shared/runbook/parse'
import { type Concern, relevantTo } from '#shared/runbook/relevance'

const model = parseRunbook(`# Shop
## Critical alerts (P1)
1. **Shop unavailable**
   - Look at the balancer
2. **Orders lost**
   - Stop the writers

## High priority alerts (P2)
1. **Slow pages**
   - Look at the latency of the database

## Troubleshooting
### Issue: Database connections run out
**Symptoms:**
- Too many connections

**Solutions:**
- Restart the pool

### Issue: Disk is full
**Symptoms:**
- No space left

**Solutions:**
- Remove old logs
`)

function found(changes: Partial<Concern>) {
  const concern: Concern = {
    name: 'Anything',
    kind: null,
    metric: null,
    cause: null,
    severity: null,
    ...changes,
  }
  return relevantTo(concern, model)
}

describe('relevantTo', () => {
  it('finds by metric, and says so', () => {
    const [first] = found({ metric: 'response time' })
    expect(first).toEqual({
      kind: 'situation',
      title: 'Slow pages',
      procedure: 'High priority alerts (P2)',
      sectionId: 'high-priority-alerts-p2',
      line: 9,
      why: ['its metric is response time'],
    })
  })

  it('knows a metric by the words that a monitor has for it, and finds one of its own by its words', () => {
    expect(found({ metric: 'p95 latency' })[0]).toMatchObject({
      title: 'Slow pages',
      why: ['its metric is response time'],
    })
    expect(found({ metric: 'Orders waiting' })[0]).toMatchObject({
      title: 'Orders lost',
      why: ['its metric is Orders waiting'],
    })
  })

  it('finds by the words of the name, in singular and plural', () => {
    const [first] = found({ name: 'Database connection pool', kind: 'tcp' })
    expect(first).toMatchObject({
      kind: 'troubleshooting',
      title: 'Database connections run out',
      procedure: null,
      why: ['shares the words “database”, “connection”'],
    })
  })

  it('finds by the kind of a monitor', () => {
    expect(found({ kind: 'disk' })[0]).toMatchObject({ title: 'Disk is full', why: ['its metric is disk'] })
  })

  it('finds by what is wrong and by severity, the best first', () => {
    const cause = { kind: 'unreachable', text: 'no answer' } as const
    const relevant = found({ name: 'Orders API', cause, severity: 'P1' })
    expect(relevant.map(({ title }) => title)).toEqual(['Shop unavailable', 'Orders lost'])
    expect(relevant.map(({ why }) => why)).toEqual([
      ['it speaks of what does not answer', 'it is for P1 alerts'],
      ['shares the word “orders”', 'it is for P1 alerts'],
    ])
  })

  it('gives all situations of the severity, also those that share nothing else, and nothing without a reason', () => {
    expect(found({ severity: 'P1' }).map(({ title }) => title)).toEqual(['Shop unavailable', 'Orders lost'])
    expect(found({})).toEqual([])
    for (const { why } of found({ name: 'Database disk', kind: 'disk', severity: 'P2' }))
      expect(why).not.toEqual([])
  })
})
