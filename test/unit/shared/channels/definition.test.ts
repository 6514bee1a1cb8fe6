import { describe, expect, test } from 'vitest'
import { parseChannel } from '#shared/channels/definition'
import { fillTemplates } from '#shared/channels/kinds/sms'
import { neededSecrets, secretProblem } from '#shared/channels/secret-fields'
import { definition, mail, sms } from './fixtures'

function problems(written: unknown): Record<string, string> {
  const parsed = parseChannel(written)
  if (parsed.ok) throw new Error('nothing is wrong with it')
  return Object.fromEntries(parsed.error.map(({ field, sentence }) => [field, sentence]))
}

describe('a definition', () => {
  test('has its defaults filled in, and reads the same when it is read again', () => {
    const written = definition({ kind: 'pagerduty' })
    expect(written).toEqual({
      name: 'Channel',
      kind: 'pagerduty',
      severities: ['P1', 'P2', 'P3', 'P4'],
      occasions: ['open', 'escalate', 'acknowledge', 'resolve'],
      server: 'https://events.pagerduty.com',
    })
    for (const again of [written, definition(mail), definition(sms)]) {
      expect(parseChannel(again)).toEqual({ ok: true, value: again })
    }
  })

  test('that is wrong says so at each field', () => {
    expect(problems({ ...mail, name: ' ', port: 0, to: ['nobody'], host: undefined, colour: 'red' })).toEqual(
      {
        name: 'Give the channel a name.',
        port: 'A port is a number from 1 to 65535.',
        'to.0': 'This is not a mail address; write it like on-call@company.example.',
        host: 'Write the mail server, as in smtp.company.example.',
        colour: '“colour” is no field of this kind of channel.',
      },
    )
    expect(problems({ kind: 'fax' })).toEqual({ kind: 'Choose slack, pagerduty, email, sms or webhook.' })
  })

  test('cannot tell an end alone, a handover to PagerDuty, or a password in the clear', () => {
    expect(problems({ kind: 'slack', name: 'Room', occasions: ['resolve'] }).occasions).toMatch(
      /who has heard/,
    )
    expect(problems({ kind: 'pagerduty', name: 'Page', occasions: ['open', 'handover'] }).occasions).toMatch(
      /no place for a handover/,
    )
    expect(problems({ ...mail, name: 'Mail', security: 'none', user: 'watch' }).security).toMatch(
      /in the clear/,
    )
  })

  test('keeps line breaks out of what becomes a header', () => {
    expect(problems({ ...mail, name: 'A\nBcc: x@y.example' }).name).toBe('This must be one line.')
    expect(problems({ ...mail, name: 'Mail', from: 'a@b.example\r\nBcc: x@y.example' }).from).toBeDefined()
    expect(problems({ ...sms, name: 'SMS', headers: { 'X-A': 'b\r\nX-C: d' } })['headers.X-A']).toBeDefined()
  })
})

describe('secrets', () => {
  test('are asked for where the channel needs them', () => {
    expect(neededSecrets(definition(mail))).toEqual([])
    expect(neededSecrets(definition({ ...mail, user: 'watch' }))).toEqual(['password'])
    expect(neededSecrets(definition(sms))).toEqual([])
    expect(neededSecrets(definition({ ...sms, headers: { Authorization: 'Bearer {secret}' } }))).toEqual([
      'secret',
    ])
    expect(neededSecrets(definition({ kind: 'webhook', signed: true }))).toEqual(['address', 'signingKey'])
  })

  test('that are wrong are not repeated in the sentence that says so', () => {
    const wrong = [
      secretProblem('address', 'http://hooks.example/T000/very-secret'),
      secretProblem('routingKey', 'very-secret'),
    ]
    for (const sentence of wrong) {
      expect(sentence).not.toBeNull()
      expect(sentence).not.toContain('very-secret')
    }
    expect(secretProblem('address', 'https://hooks.example/T000/B000')).toBeNull()
    expect(secretProblem('address', 'http://127.0.0.1:8080/')).toBeNull()
    expect(secretProblem('routingKey', 'a1'.repeat(16))).toBeNull()
  })
})

describe('the templates of an SMS gateway', () => {
  const values = { to: '+46 70', text: 'a "b" & c=d\n', secret: 's/e' }
  const fill = (written: Record<string, unknown>) => {
    const made = definition({ ...sms, ...written })
    if (made.kind !== 'sms') throw new Error('no SMS')
    return fillTemplates(made, values)
  }

  test('write each value as its place needs it', () => {
    expect(fill({ url: 'https://sms.example/{to}?key={secret}' })).toEqual({
      url: 'https://sms.example/%2B46%2070?key=s%2Fe',
      headers: { 'Content-Type': 'application/json' },
      body: '{"to":"+46 70","text":"a \\"b\\" & c=d\\n"}',
    })
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
    expect(fill({ headers: form, body: 'To={to}&Body={text}' }).body).toBe(
      'To=%2B46%2070&Body=a%20%22b%22%20%26%20c%3Dd%0A',
    )
    expect(fill({ headers: { 'content-type': 'text/xml' }, body: '<t>{text}</t>' }).body).toBe(
      '<t>a &quot;b&quot; &amp; c=d\n</t>',
    )
  })

  test('put no line break into a header, and no body into a GET', () => {
    const filled = fill({ method: 'GET', headers: { 'X-Text': '{text}' } })
    expect(filled.headers).toEqual({ 'X-Text': 'a "b" & c=d ' })
    expect(filled.body).toBeNull()
  })
})
