import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findElectron, installedBinary } from '../../../main/launch/electron.mjs'
import { temporaryFolder } from '../watch/harness'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder.path)
})
afterEach(() => {
  vi.unstubAllEnvs()
  folder.delete()
})

/** Every name that a binary may have. */
function installBinary(): void {
  mkdirSync(join(folder.path, 'Electron.app/Contents/MacOS'), { recursive: true })
  for (const name of ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron']) {
    writeFileSync(join(folder.path, name), '')
  }
}

test('a binary that is not there is not fetched by asking for it', () => {
  expect(installedBinary()).toBeNull()
  installBinary()
  expect(installedBinary()).toMatch(new RegExp(`^${folder.path}.*electron`, 'i'))
})

test.runIf(process.platform === 'linux')('without a display none is looked for, let alone fetched', () => {
  vi.stubEnv('DISPLAY', '')
  vi.stubEnv('WAYLAND_DISPLAY', '')
  installBinary()
  expect(findElectron()).toEqual({ reason: 'this machine has no display' })
})

test.runIf(process.platform === 'linux')('with a display the one that is there is taken', () => {
  installBinary()
  vi.stubEnv('WAYLAND_DISPLAY', '')
  vi.stubEnv('DISPLAY', ':99')
  expect(findElectron()).toEqual({ binary: installedBinary() })
  vi.stubEnv('DISPLAY', '')
  vi.stubEnv('WAYLAND_DISPLAY', 'wayland-0')
  expect(findElectron()).toEqual({ binary: installedBinary() })
})
