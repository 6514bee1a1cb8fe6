import { expect, test } from 'vitest'
import { channelDrafts } from '#shared/channels/drafts'
import type { Channel } from '#shared/runbook/model'

function named(kind: Channel['kind'], name: string, address: string | null): Channel {
  return { kind, name, address, line: 1 }
}

test('a channel of the runbook is filled in as far as it is known', () => {
  const channels = [
    named('email', 'Email', 'ops@company.example, <lead@company.example>'),
    named('sms', 'SMS', '+46 70 123 45 67 or 0701234567'),
    named('slack', 'Slack', '#operations-alerts'),
    named('pagerduty', 'PagerDuty', null),
    named('phone', 'Phone', '555-0100'),
    named('teams', 'Teams', 'Operations'),
  ]
  expect(channelDrafts(channels, [])).toEqual([
    { name: 'Email', kind: 'email', to: ['ops@company.example', 'lead@company.example'] },
    { name: 'SMS', kind: 'sms', to: ['+46 70 123 45 67', '0701234567'] },
    { name: 'Slack #operations-alerts', kind: 'slack', to: [] },
    { name: 'PagerDuty', kind: 'pagerduty', to: [] },
  ])
})

test('one that stands already, or is named twice, is not offered again', () => {
  const channels = [named('email', 'Email', 'a@b.example'), named('email', 'email', 'c@d.example')]
  expect(channelDrafts(channels, [])).toHaveLength(1)
  expect(channelDrafts(channels, ['EMAIL'])).toEqual([])
})
