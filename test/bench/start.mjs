import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from '../../main/launch/build-if-stale.mjs'
import { electronFor, startElectron, writeApp } from './electron-app.mjs'
import { median, row } from './figures.mjs'
import { inShort } from './length.mjs'
import { scratch } from './scratch.mjs'
import { yearOfData } from './year.mjs'

const rounds = inShort(15, 7)
const painted = 'WATCHKEEPER-BENCH-PAINTED'
const keptAfter = 10_000
const aim = { ratio: 1.3 }

/**
 * From spawn to the first useful paint, against a bare window with one line of text on the same binary: an empty
 * data folder shows that all is well, and one with a year in it the first of its open alerts.
 */
export async function benchStart() {
  const binary = electronFor('start')
  if (binary === null) return []
  const year = await yearOfData()
  const endpoints = await year.serve()
  try {
    const { bare, fresh, full } = await timesOf(binary, {
      bare: [writeBareApp(), `--user-data-dir=${scratch('start-bare')}`],
      fresh: [project, `--data-dir=${welcomedFolder()}`],
      full: [project, `--data-dir=${year.folder}`],
    })
    return [
      row('spawn to first useful paint / bare window', 'ms', median(fresh), median(bare), aim),
      row('the same with a year of data / bare window', 'ms', median(full), median(bare), aim),
    ]
  } finally {
    await endpoints.stop()
  }
}

/** An empty data folder whose owner has been welcomed. */
function welcomedFolder() {
  const folder = scratch('start-fresh')
  writeFileSync(join(folder, 'preferences.json'), JSON.stringify({ welcome: 'over' }))
  return folder
}

/**
 * In turns, so that all meet the same noise. One start of each does not count: it fills the caches, and goes on until
 * what was read for the first time is kept.
 */
async function timesOf(binary, apps) {
  const hook = writeHook()
  const times = Object.fromEntries(Object.keys(apps).map((name) => [name, []]))
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, args] of Object.entries(apps)) {
      const time = await timeToPaint(binary, ['-r', hook, ...args], round === 0 ? keptAfter : 0)
      if (round > 0) times[name].push(time)
    }
  }
  return times
}

/** Ends the app so many milliseconds after it painted. */
function timeToPaint(binary, args, after) {
  const begin = performance.now()
  const app = startElectron(binary, args)
  return new Promise((resolve, reject) => {
    let time = null
    app.stdout.on('data', (chunk) => {
      if (time !== null || !String(chunk).includes(painted)) return
      time = performance.now() - begin
      setTimeout(() => app.kill('SIGTERM'), after)
    })
    app.once('exit', (code) =>
      time === null ? reject(new Error(`it ended with code ${code}`)) : resolve(time),
    )
  })
}

/**
 * Asks each new window for its first frame that is of use, from outside, so that the app carries nothing for it: the
 * bare line, or the screen Now with what the state says, not what stands there while it is on its way.
 */
function writeHook() {
  const file = join(scratch('start'), 'hook.cjs')
  const useful = `document.querySelector('#bare, nav ~ main h1, nav ~ main h2')`
  writeFileSync(
    file,
    `const { app } = require('electron')
app.on('web-contents-created', (_event, contents) => contents.once('dom-ready', () => contents.executeJavaScript(
  "new Promise((resolve) => { const look = () => ${useful} ? requestAnimationFrame(() => requestAnimationFrame(resolve)) : requestAnimationFrame(look); look() })"
).then(() => console.log('${painted}'))))`,
  )
  return file
}

function writeBareApp() {
  return writeApp(
    'bare',
    `const { app, BrowserWindow } = require('electron')
process.on('SIGTERM', () => app.quit())
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadFile('index.html'))`,
    { 'index.html': '<!doctype html><title>Bare</title><p id="bare">Bare</p>' },
  )
}
