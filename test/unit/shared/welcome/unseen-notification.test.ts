import { expect, it } from 'vitest'
import { adviceOnUnseen, systemOf } from '#shared/welcome/unseen-notification'

it.each([
  ['Linux x86_64', 'Do Not Disturb'],
  ['MacIntel', 'System Settings'],
  ['Win32', 'taskbar'],
])('on %s it says what may hide a notification', (platform, words) => {
  const advice = adviceOnUnseen(systemOf(platform))
  expect(advice.join(' ')).toContain(words)
  expect(advice.at(-1)).toContain('Now')
})
