import { describe, expect, test } from 'vitest'
import { parseChannel } from '#shared/channels/definition'
import type { OutboxItem } from '#shared/channels/view'
import {
  definitionOf,
  formOf,
  hasField,
  newForm,
  problemOf,
  writtenSecrets,
} from '../../../../../renderer/features/settings/channels/channel-form'
import { inOutboxOrder } from '../../../../../renderer/features/settings/channels/outbox-order'
import { definition, mail, sms } from '../../../shared/channels/fixtures'

describe('the form of a channel', () => {
  test('gives back what it was made of', () => {
    const certificate = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----'
    const written = [
      { kind: 'slack', severities: ['P1'] },
      { kind: 'pagerduty', server: 'https://events.eu.pagerduty.com' },
      { ...mail, user: 'watch', to: ['a@x.example', 'b@x.example'], authority: certificate },
      { ...sms, headers: { Authorization: 'Bearer {secret}', 'X-Time': '10:30' } },
      { kind: 'webhook', signed: true },
    ]
    for (const one of written.map(definition)) {
      expect(parseChannel(definitionOf(formOf(one)))).toEqual({ ok: true, value: one })
    }
  })

  test('begins with what the runbook says', () => {
    const form = newForm({ name: 'Email', kind: 'email', to: ['a@x.example', 'b@x.example'] })
    expect(definitionOf(form)).toMatchObject({
      kind: 'email',
      name: 'Email',
      to: ['a@x.example', 'b@x.example'],
    })
  })

  test('sends the secrets of its own kind that were typed', () => {
    const secrets = { address: ' https://x.example/ ', routingKey: 'left from another kind', signingKey: '' }
    expect(writtenSecrets({ ...newForm(null), kind: 'webhook', secrets })).toEqual({
      address: 'https://x.example/',
    })
  })

  test('shows what is wrong with one of several recipients at their field, and the rest above', () => {
    const problems = [
      { field: 'to.1', sentence: 'This is not a mail address.' },
      { field: 'top', sentence: 'No such field.' },
    ]
    expect(problemOf(problems, 'to')).toBe('This is not a mail address.')
    expect(problems.map(({ field }) => hasField('email', field))).toEqual([true, false])
  })
})

test('the outbox shows first what needs a person, then what waits longest, then what was settled last', () => {
  const item = (id: string, changes: Partial<OutboxItem>): OutboxItem => ({
    id,
    channelId: 'room',
    recipient: '',
    summary: id,
    state: 'waiting',
    createdAt: 0,
    nextTryAt: null,
    attempts: 0,
    reason: null,
    settledAt: null,
    ...changes,
  })
  const { pending, settled } = inOutboxOrder([
    item('sent first', { state: 'sent', settledAt: 10 }),
    item('new', { createdAt: 3 }),
    item('old', { createdAt: 1 }),
    item('refused', { state: 'parked', createdAt: 2 }),
    item('sent last', { state: 'sent', settledAt: 20 }),
  ])
  expect(pending.map(({ id }) => id)).toEqual(['refused', 'old', 'new'])
  expect(settled.map(({ id }) => id)).toEqual(['sent last', 'sent first'])
})
