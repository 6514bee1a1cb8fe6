import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from '../../main/launch/build-if-stale.mjs'
import { installedBinary } from '../../main/launch/electron.mjs'
import { median, row } from './figures.mjs'
import { scratch } from './scratch.mjs'

const rounds = 7
const painted = 'WATCHKEEPER-BENCH-PAINTED'

/** From spawn to the first useful paint, against a bare window with one line of text on the same binary. */
export async function benchStart() {
  const binary = installedBinary()
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  if (binary === null || !display) {
    console.log('SKIPPED start: it needs an Electron binary and a display (try it under xvfb-run).')
    return []
  }
  const hook = writeHook()
  const bare = writeBareApp()
  const data = scratch('start-data')
  const ours = []
  const floor = []
  // One start of each that does not count: the first fills the caches.
  for (let round = 0; round <= rounds; round += 1) {
    const bareTime = await timeToPaint(binary, hook, [bare, `--user-data-dir=${scratch('start-bare')}`])
    const ourTime = await timeToPaint(binary, hook, [project, `--data-dir=${data}`])
    if (round === 0) continue
    floor.push(bareTime)
    ours.push(ourTime)
  }
  return [row('spawn to first useful paint / bare window', 'ms', median(ours), median(floor))]
}

function timeToPaint(binary, hook, args) {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const begin = performance.now()
  const app = spawn(binary, [...sandbox, '-r', hook, ...args], { stdio: ['ignore', 'pipe', 'ignore'] })
  return new Promise((resolve, reject) => {
    let time = null
    app.stdout.on('data', (chunk) => {
      if (time !== null || !String(chunk).includes(painted)) return
      time = performance.now() - begin
      app.kill('SIGTERM')
    })
    app.once('exit', (code) =>
      time === null ? reject(new Error(`it ended with code ${code}`)) : resolve(time),
    )
  })
}

/** Asks each new window for its first frame with navigation, which comes with the state, from outside, so that the app carries nothing for it. */
function writeHook() {
  const file = join(scratch('start'), 'hook.cjs')
  writeFileSync(
    file,
    `const { app } = require('electron')
app.on('web-contents-created', (_event, contents) => contents.once('dom-ready', () => contents.executeJavaScript(
  "new Promise((resolve) => { const look = () => document.querySelector('nav') ? requestAnimationFrame(() => requestAnimationFrame(resolve)) : requestAnimationFrame(look); look() })"
).then(() => console.log('${painted}'))))`,
  )
  return file
}

function writeBareApp() {
  const folder = join(scratch('start'), 'bare')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "name": "bare", "version": "1.0.0", "main": "main.js" }')
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Bare</title><nav>Bare</nav>')
  writeFileSync(
    join(folder, 'main.js'),
    `const { app, BrowserWindow } = require('electron')
process.on('SIGTERM', () => app.quit())
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadFile('index.html'))`,
  )
  return folder
}
