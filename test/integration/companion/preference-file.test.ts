import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PreferenceFile } from '#main/preference-file'
import { temporaryFolder } from '../watch/harness'

let folder: ReturnType<typeof temporaryFolder>
let file: string
beforeEach(() => {
  folder = temporaryFolder()
  file = join(folder.path, 'data', 'preferences.json')
})
afterEach(() => folder.delete())

test('what is kept is there again beside what stood there, in a folder that is made for it', () => {
  new PreferenceFile(file).keep({ theme: 'dark' })
  new PreferenceFile(file).keep({ name: 'Ines' })
  expect(new PreferenceFile(file).values()).toEqual({ theme: 'dark', name: 'Ines' })
  expect(readdirSync(join(folder.path, 'data'))).toEqual(['preferences.json'])
})

test.each(['{"theme": "da', '[]', 'null'])('a file that holds %s is kept aside and told', (damaged) => {
  mkdirSync(join(folder.path, 'data'))
  writeFileSync(file, damaged)
  const opened = new PreferenceFile(file)
  expect(opened.trouble).toMatch(/^Your preferences could not be read, so they begin anew/)
  expect(opened.values()).toEqual({})
  const [aside = ''] = readdirSync(join(folder.path, 'data'))
  expect(readFileSync(join(folder.path, 'data', aside), 'utf8')).toBe(damaged)
})

test('a link to a file that is kept elsewhere stays a link', () => {
  const elsewhere = join(folder.path, 'elsewhere.json')
  writeFileSync(elsewhere, '{}')
  mkdirSync(join(folder.path, 'data'))
  symlinkSync(elsewhere, file)
  new PreferenceFile(file).keep({ theme: 'dark' })
  expect(lstatSync(file).isSymbolicLink()).toBe(true)
  expect(JSON.parse(readFileSync(elsewhere, 'utf8'))).toEqual({ theme: 'dark' })
})
