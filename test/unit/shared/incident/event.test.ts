import { expect, test } from 'vitest'
import { incidentEvent } from '#shared/incident/event'
import { hour, incident } from './fixtures'

const place = { id: 'e', at: hour, zone: 'Europe/Stockholm' }

test('channels are told what happened, since when, and who commands', () => {
  const event = incidentEvent('incident opened', incident(), 'P1 incident opened.', place)
  expect(event).toMatchObject({
    id: 'e',
    kind: 'incident opened',
    subjectId: 'incident',
    severity: 'P1',
    summary: 'P1 incident Checkout is down: P1 incident opened.',
    source: 'Checkout is down',
  })
  expect(event.details).toEqual([
    { name: 'What happened', value: 'P1 incident opened.' },
    { name: 'Since', value: '1970-01-01 01:00 CET' },
    { name: 'Commander', value: 'Ines' },
  ])
})

test('one that is over says how long it lasted, and a scenario is its source', () => {
  const over = incident({
    end: { kind: 'resolved', by: 'Ines', at: hour },
    origin: { kind: 'scenario', name: 'A hall is lost' },
  })
  const event = incidentEvent('incident resolved', over, 'Resolved after 1 h.', place)
  expect(event.source).toBe('A hall is lost')
  expect(event.details.at(-1)).toEqual({ name: 'Lasted', value: '1 h' })
})
