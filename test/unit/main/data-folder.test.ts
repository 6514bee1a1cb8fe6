import { expect, test } from 'vitest'
import { defaultDataFolder } from '#main/data-folder'

test.each([
  ['linux', {}, '/home/ines/.config/Watchkeeper'],
  ['linux', { XDG_CONFIG_HOME: '/elsewhere' }, '/elsewhere/Watchkeeper'],
  ['linux', { XDG_CONFIG_HOME: '' }, '/home/ines/.config/Watchkeeper'],
  ['darwin', {}, '/home/ines/Library/Application Support/Watchkeeper'],
] as const)('on %s with %o it is %s', (platform, environment, folder) => {
  expect(defaultDataFolder(platform, environment, '/home/ines')).toBe(folder)
})
