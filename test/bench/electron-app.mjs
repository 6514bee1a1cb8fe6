import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { installedBinary } from '../../main/launch/electron.mjs'
import { scratch } from './scratch.mjs'

/** The Electron binary, or null, told by the name of the bench, where it or a display is missing. */
export function electronFor(name) {
  const binary = installedBinary()
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  if (binary !== null && display) return binary
  console.log(`SKIPPED ${name}: it needs an Electron binary and a display (try it under xvfb-run).`)
  return null
}

/** Starts an Electron app; its output is at `stdout`. */
export function startElectron(binary, args) {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return spawn(binary, [...sandbox, ...args], { stdio: ['ignore', 'pipe', 'ignore'] })
}

/** Writes an app with this main program, and whatever other files it needs; returns its folder. */
export function writeApp(name, main, files = {}) {
  const folder = join(scratch('apps'), name)
  mkdirSync(folder, { recursive: true })
  const manifest = JSON.stringify({ name, version: '1.0.0', main: 'main.js' })
  for (const [file, text] of Object.entries({ 'package.json': manifest, 'main.js': main, ...files })) {
    writeFileSync(join(folder, file), text)
  }
  return folder
}
