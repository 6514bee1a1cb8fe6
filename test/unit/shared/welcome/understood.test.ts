import { expect, it } from 'vitest'
import { parseRunbook } from '#shared/runbook/parse'
import { understoodOf, understoodWords } from '#shared/welcome/understood'

const runbook = `# Tide gauge

## Morning checklist

- [ ] Look at the gauge

## Escalation chain

| Role | Name | Phone |
|---|---|---|
| On call | Ines Okafor | +46 8 555 01 |
| Lead | [Name] | +46 8 555 02 |
`

it('counts what a runbook gives, with the line of the first', () => {
  const parts = understoodOf(parseRunbook(runbook))
  expect(parts.slice(0, 4)).toEqual([
    { part: 'checklists', count: 1, line: 5 },
    { part: 'contacts', count: 2, line: 11 },
    { part: 'severities', count: 0, line: null },
    { part: 'monitors', count: 0, line: null },
  ])
  expect(parts[4]).toMatchObject({ part: 'gaps' })
  expect(parts[4]?.count).toBeGreaterThan(0)
})

it('says one and many', () => {
  const said = [0, 1, 2, 1200].map((count) => understoodWords({ part: 'severities', count, line: null }))
  expect(said).toEqual(['0 severities', '1 severity', '2 severities', '1,200 severities'])
})
