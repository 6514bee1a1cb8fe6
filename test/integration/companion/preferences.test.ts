import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { preferencesFileText } from '#shared/preferences/file'
import { longestPreferencesFile } from '#shared/preferences/limits'
import { usualPreferences } from '#shared/preferences/usual'
import { copyName } from '#shared/store/copies'
import { withWatchkeeper } from './fixture'

const { start, dataFolder } = withWatchkeeper()

test('settings go out as a file and are shown before they are taken over', async () => {
  const watchkeeper = await start()
  const chosen = { theme: 'dark' as const, bundleSeconds: 15, anchors: ['router.example:443'] }
  await watchkeeper.ask('preferences.change', { ...chosen, name: 'Ines Ahlgren' })
  const exported = await watchkeeper.ask('preferences.export', null)
  if (exported.outcome !== 'download') throw new Error('a browser downloads it')
  expect(exported.fileName).toBe('watchkeeper-settings.json')
  expect(exported.text).not.toContain('Ines')

  const { theme, bundleSeconds, anchors } = usualPreferences
  await watchkeeper.ask('preferences.change', { theme, bundleSeconds, anchors })
  const { change } = await watchkeeper.ask('preferences.readFile', { text: exported.text })
  expect(change).toMatchObject(chosen)
  expect(watchkeeper.state().preferences.theme).toBe('system')
  await watchkeeper.ask('preferences.change', change)
  expect(watchkeeper.state().preferences).toMatchObject({ ...chosen, name: 'Ines Ahlgren' })
})

test('a file that is newer, too large or wrong changes nothing and says why', async () => {
  const watchkeeper = await start()
  const before = watchkeeper.state().preferences
  const good = preferencesFileText({ ...usualPreferences, theme: 'dark' })
  const refused = [
    [good.replace('"version": 1', '"version": 2'), /newer Watchkeeper/],
    [good + ' '.repeat(longestPreferencesFile), /larger than any settings file/],
    [good.replace('"dark"', '"pink"'), /“theme” in this file/],
    ['not a file', /not a settings file/],
  ] as const
  for (const [text, sentence] of refused) {
    expect((await watchkeeper.refusal('preferences.readFile', { text })).sentence).toMatch(sentence)
  }
  expect(watchkeeper.state().preferences).toEqual(before)
})

test('the room that the data takes is told, without and with a copy', async () => {
  const watchkeeper = await start()
  const before = await watchkeeper.ask('data.sizes', null)
  expect(before.database).toBeGreaterThan(0)
  expect(before.copies).toEqual([])
  const at = Date.UTC(2026, 2, 2, 8)
  mkdirSync(join(dataFolder(), 'copies'))
  writeFileSync(join(dataFolder(), 'copies', copyName(at)), 'x'.repeat(1000))
  const { copies } = await watchkeeper.ask('data.sizes', null)
  expect(copies).toEqual([{ at, bytes: 1000 }])
})
