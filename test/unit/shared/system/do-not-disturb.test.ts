import { expect, test } from 'vitest'
import { doNotDisturbQuestions } from '#shared/system/do-not-disturb'

/** Whether any question to a program is answered with yes by this. */
const isOn = (platform: string, desktop: string, program: string, answer: string) =>
  doNotDisturbQuestions(platform, desktop).some((one) => one.program === program && one.saysSo(answer))

test('on Linux the notification service is asked, and the desktop where it has a switch', () => {
  expect(isOn('linux', 'KDE', 'dbus-send', '   variant       boolean true')).toBe(true)
  expect(isOn('linux', 'KDE', 'dbus-send', '   variant       boolean false')).toBe(false)
  expect(isOn('linux', 'ubuntu:GNOME', 'gsettings', 'false')).toBe(true)
  expect(isOn('linux', 'GNOME', 'gsettings', 'true')).toBe(false)
  expect(isOn('linux', 'XFCE', 'xfconf-query', 'true')).toBe(true)
  expect(isOn('linux', 'KDE', 'gsettings', 'false')).toBe(false)
})

test('Windows says whether it shows any notifications', () => {
  const answer = (value: string) =>
    `HKEY_CURRENT_USER\\Settings\r\n    NOC_GLOBAL_SETTING_TOASTS_ENABLED    REG_DWORD    ${value}`
  expect([isOn('win32', '', 'reg', answer('0x0')), isOn('win32', '', 'reg', answer('0x1'))]).toEqual([
    true,
    false,
  ])
})

test('macOS tells nobody', () => {
  expect(doNotDisturbQuestions('darwin', '')).toEqual([])
})
