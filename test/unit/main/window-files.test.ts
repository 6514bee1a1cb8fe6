import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readWindowFile } from '#main/window-files'

let folder: string

beforeEach(() => {
  const root = mkdtempSync(join(tmpdir(), 'watchkeeper-window-'))
  folder = join(root, 'window')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<p>window</p>')
  writeFileSync(join(folder, 'assets', 'main.js'), 'x')
  writeFileSync(join(folder, 'secret.key'), 'secret')
  writeFileSync(join(root, 'outside.js'), 'outside')
  mkdirSync(join(root, 'window-too'))
  writeFileSync(join(root, 'window-too', 'main.js'), 'beside')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true }))

test('the page comes with its type and a policy that allows nothing inline or remote', async () => {
  const file = await readWindowFile(folder, '/')
  expect(new TextDecoder().decode(file?.body)).toBe('<p>window</p>')
  expect(file?.headers['Content-Type']).toBe('text/html; charset=utf-8')
  expect(file?.headers['Content-Security-Policy']).toContain("default-src 'none'")
  expect(file?.headers['Content-Security-Policy']).not.toContain('unsafe')
})

test('its parts come with their types', async () => {
  const file = await readWindowFile(folder, '/assets/main.js')
  expect(file?.headers['Content-Type']).toBe('text/javascript; charset=utf-8')
})

test.each([
  '/../outside.js',
  '/%2e%2e/outside.js',
  '/..%2foutside.js',
  '/assets/../../outside.js',
  '/../window-too/main.js',
  '//etc/passwd',
  '/assets/main.js%00.html',
  '/%',
  '/secret.key',
  '/assets',
  '/missing.js',
])('nothing is served for %s', async (path) => {
  expect(await readWindowFile(folder, path)).toBeNull()
})
