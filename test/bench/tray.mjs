import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { project } from '../../main/launch/build-if-stale.mjs'
import { electronFor, startElectron, writeApp } from './electron-app.mjs'
import { figure, row } from './figures.mjs'
import { inShort } from './length.mjs'
import { cpuMilliseconds, processTree, pssMebibytes, wakeUps } from './process-cost.mjs'
import { scratch } from './scratch.mjs'
import { startEndpoints } from './watching.mjs'

const monitors = 50
const measured = inShort(240_000, 60_000)
/** For what a start leaves behind to be over, and for every monitor to be checked once. */
const settled = { resting: 20_000, watching: 70_000 }

/**
 * Resting in the tray without a window, 50 monitors at 60 s and none, against a bare app with a tray; one after
 * another, since what two of them share would count half for each. Linux only.
 */
export async function benchTray() {
  const binary = electronFor('tray')
  if (binary === null) return []
  if (!existsSync('/proc/self/smaps_rollup')) {
    console.log('SKIPPED tray: this system has no /proc to read memory from.')
    return []
  }
  const endpoints = await startEndpoints()
  try {
    const bare = await costOf(binary, settled.resting, [
      writeBareTray(),
      `--user-data-dir=${scratch('tray-bare')}`,
    ])
    const hidden = (name, count) => [
      project,
      '--hidden',
      `--data-dir=${dataFolder(name, endpoints.address, count)}`,
    ]
    const resting = await costOf(binary, settled.resting, hidden('tray-resting', 0))
    const watching = await costOf(binary, settled.watching, hidden('tray-watching', monitors))
    const perCheck = (watching.wakeUps - resting.wakeUps) / monitors
    return [
      row('memory (PSS) in the tray, 50 monitors / bare tray', 'MiB', watching.memory, bare.memory, {
        ratio: 1.25,
      }),
      row('CPU in the tray, 50 monitors at 60 s / bare tray', '% of a core', watching.cpu, bare.cpu, {
        atMost: 0.5,
      }),
      row('wake-ups in the tray, no monitors / bare tray', 'a minute', resting.wakeUps, bare.wakeUps),
      figure('wake-ups for a check', 'wake-ups', perCheck, null),
    ]
  } finally {
    await endpoints.stop()
  }
}

async function costOf(binary, settled, args) {
  const app = startElectron(binary, args)
  const ended = new Promise((resolve) => app.once('exit', resolve))
  try {
    await wait(settled)
    const begin = readings(app.pid)
    await wait(measured)
    const end = readings(app.pid)
    const minutes = (end.at - begin.at) / 60_000
    return {
      memory: end.memory,
      cpu: ((end.cpu - begin.cpu) / (end.at - begin.at)) * 100,
      wakeUps: (end.wakeUps - begin.wakeUps) / minutes,
    }
  } finally {
    app.kill('SIGTERM')
    await ended
  }
}

/** Of the app with all its processes. */
function readings(pid) {
  const tree = processTree(pid)
  const sum = (read) => tree.reduce((total, one) => total + read(one), 0)
  return {
    at: performance.now(),
    memory: sum(pssMebibytes),
    cpu: sum(cpuMilliseconds),
    wakeUps: sum(wakeUps),
  }
}

function dataFolder(name, address, count) {
  const folder = scratch(name)
  const list = Array.from(
    { length: count },
    (_, index) => `- { name: Endpoint ${index}, kind: http, url: '${address}/${index}', interval: 60s }`,
  )
  const block = count === 0 ? '' : `\n\`\`\`yaml monitors\n${list.join('\n')}\n\`\`\`\n`
  writeFileSync(join(folder, 'runbook.md'), `# Tray\n${block}`)
  const preferences = { runbookPath: join(folder, 'runbook.md'), notifications: false }
  writeFileSync(join(folder, 'preferences.json'), JSON.stringify(preferences))
  return folder
}

function writeBareTray() {
  const icon = join(project, 'resources', 'icons', 'tray-ok.png')
  return writeApp(
    'bare-tray',
    `const { app, Menu, Tray } = require('electron')
process.on('SIGTERM', () => app.quit())
app.on('window-all-closed', () => {})
let tray
app.whenReady().then(() => {
  tray = new Tray(${JSON.stringify(icon)})
  tray.setContextMenu(Menu.buildFromTemplate([{ label: 'Quit', role: 'quit' }]))
})`,
  )
}
