import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from './build-if-stale.mjs'

const electronPackage = join(project, 'node_modules', 'electron')

/**
 * Where the desktop app can run: `{ binary }`, or `{ reason }` in words that complete "The desktop app cannot
 * start: …". With a display and no binary the binary is fetched, once.
 */
export function findElectron() {
  if (!hasDisplay()) return { reason: 'this machine has no display' }
  const found = installedBinary()
  if (found !== null) return { binary: found }
  if (!existsSync(electronPackage)) return { reason: 'Electron is not installed' }
  console.log('Fetching Electron, once (about 120 MB) …')
  const fetched = spawnSync(process.execPath, [join(electronPackage, 'install.js')], {
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: 10 * 60_000,
  })
  const binary = fetched.status === 0 ? installedBinary() : null
  return binary === null ? { reason: 'Electron could not be fetched' } : { binary }
}

/** The binary that is there, or null. Importing `electron` would fetch one. */
export function installedBinary() {
  const pathFile = join(electronPackage, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : 'electron'
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(electronPackage, 'dist')
  const binary = join(folder, name)
  return existsSync(binary) ? binary : null
}

function hasDisplay() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}
