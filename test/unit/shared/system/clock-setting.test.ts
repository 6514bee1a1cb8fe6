import { expect, test } from 'vitest'
import { clockQuestion } from '#shared/system/clock-setting'

const read = (platform: string, desktop: string, answer: string) =>
  clockQuestion(platform, desktop)?.read(answer)

test('GNOME and its relatives say what their clock shows', () => {
  expect([read('linux', 'ubuntu:GNOME', "'24h'"), read('linux', 'GNOME', "'12h'")]).toEqual([24, 12])
  expect(read('linux', 'GNOME', 'No such key')).toBeNull()
  expect(clockQuestion('linux', 'KDE')).toBeNull()
})

test('macOS says it where a person chose otherwise than their region', () => {
  expect([read('darwin', '', '1'), read('darwin', '', '0')]).toEqual([24, 12])
})

test('Windows has a pattern', () => {
  const answer = (pattern: string) =>
    `HKEY_CURRENT_USER\\Control Panel\\International\r\n    sTimeFormat    REG_SZ    ${pattern}\r\n`
  expect([read('win32', '', answer('HH:mm:ss')), read('win32', '', answer('h:mm:ss tt'))]).toEqual([24, 12])
})
