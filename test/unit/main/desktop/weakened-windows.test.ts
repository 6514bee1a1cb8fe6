import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { project } from '../../../../main/launch/build-if-stale.mjs'

/** What Electron's checklist says to leave alone: its defaults are the safe ones. */
const weakening = [
  'webSecurity',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'enableBlinkFeatures',
  'webviewTag',
  'nodeIntegrationInSubFrames',
  'loadFile(',
  'file://',
]

function sources(folder: string): string[] {
  return readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(project, folder, name), 'utf8'))
}

test('no window is given what weakens it, nor a file’s own address', () => {
  const desktop = [
    ...sources('main/desktop'),
    ...sources('preload'),
    readFileSync(join(project, 'main/index.ts'), 'utf8'),
  ].join('\n')
  expect(desktop).toContain('contextIsolation: true')
  expect(weakening.filter((name) => desktop.includes(name))).toEqual([])
})
