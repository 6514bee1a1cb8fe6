import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findChromium } from '../e2e/support/chromium.mjs'
import { row } from './figures.mjs'
import { scratch } from './scratch.mjs'
import { costOf, startEndpoints } from './watching.mjs'

const thousand = { name: '1,000 monitors at 20 s', monitors: 1000, interval: 20_000, measured: 120_000 }
const tenThousand = { name: '10,000 monitors at 60 s', monitors: 10_000, interval: 60_000, measured: 120_000 }

/** Watching many endpoints, against a bare loop that asks the same and writes it down. Linux only: it reads /proc. */
export async function benchWatch() {
  if (!existsSync('/proc/self/stat')) {
    console.log('SKIPPED watch: this system has no /proc to read CPU and memory from.')
    return []
  }
  const endpoints = await startEndpoints()
  try {
    return [...(await besideBareLoop(endpoints)), ...(await rowsOf(endpoints, tenThousand)).rows]
  } finally {
    await endpoints.stop()
  }
}

/** Without a window, and with one, which is compared with what it costs without. */
async function besideBareLoop(endpoints) {
  const { rows, ours } = await rowsOf(endpoints, thousand)
  const executablePath = findChromium()
  if (executablePath === null) {
    console.log('SKIPPED watch with a window: there is no Chromium on this machine.')
    return rows
  }
  const load = { ...thousand, endpoints, beside: (printed) => openList(executablePath, printed) }
  const shown = await costOf(watchkeeper(endpoints, thousand, 'watch-shown'), load)
  return [
    ...rows,
    row('CPU with a window on the list / without', '% of a core', shown.cpu, ours.cpu),
    ...timelinessRows('with a window on the list / without', shown, ours),
  ]
}

async function rowsOf(endpoints, scale) {
  const { name, monitors } = scale
  const floor = await costOf(bareLoop(endpoints, scale), { ...scale, endpoints })
  const ours = await costOf(watchkeeper(endpoints, scale, `watch-${monitors}`), { ...scale, endpoints })
  const beside = `${name} / bare loop`
  const rows = [
    row(`CPU, ${beside}`, '% of a core', ours.cpu, floor.cpu),
    row(`memory (PSS), ${beside}`, 'MiB', ours.memory, floor.memory),
    row(`store for 1,000 checks, ${beside}`, 'KiB', ours.storedPer1000, floor.storedPer1000),
    ...timelinessRows(beside, ours, floor),
    row(`first round took, ${beside}`, 'ms', ours.start.took, floor.start.took),
    row(
      `fullest tenth of the first round, ${beside}`,
      'of its share',
      ours.start.fullest,
      floor.start.fullest,
    ),
  ]
  return { rows, ours }
}

function timelinessRows(beside, ours, floor) {
  return [
    ...[50, 95, 99].map((part, place) =>
      row(`lateness, ${part}th percentile, ${beside}`, 'ms', ours.lateness[place], floor.lateness[place]),
    ),
    row(`event loop delay, 99th percentile, ${beside}`, 'ms', ours.loopDelay, floor.loopDelay),
    row(`checks lost, ${beside}`, 'checks', ours.lost, floor.lost),
  ]
}

function bareLoop({ address }, { monitors, interval }) {
  const store = join(scratch(`loop-${monitors}`), 'loop.db')
  return {
    script: 'test/bench/bare-loop.mjs',
    args: [address, String(monitors), String(interval), store],
    store,
  }
}

function watchkeeper({ address }, { monitors, interval }, name) {
  const data = scratch(name)
  const runbook = join(scratch(`${name}-team`), 'runbook.md')
  writeFileSync(runbook, runbookOf(address, monitors, interval))
  writeFileSync(
    join(data, 'preferences.json'),
    JSON.stringify({ runbookPath: runbook, notifications: false }),
  )
  const args = ['serve', '--port', '0', '--data-dir', data]
  return { script: 'out/main/cli.cjs', args, store: join(data, 'watchkeeper.db') }
}

function runbookOf(address, monitors, interval) {
  const list = Array.from(
    { length: monitors },
    (_, index) =>
      `- { name: Endpoint ${index}, kind: http, url: '${address}/${index}', interval: ${interval / 1000}s }`,
  )
  return `# Bench\n\n\`\`\`yaml monitors\n${list.join('\n')}\n\`\`\`\n`
}

/** Opens a window on the list of monitors; returns how to close it. */
async function openList(executablePath, printed) {
  const [link] = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(printed) ?? []
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic'] })
  const page = await browser.newPage()
  await page.goto(link)
  await page.getByRole('link', { name: 'Watch', exact: false }).first().click()
  await page.getByText('Endpoint 0', { exact: true }).first().waitFor()
  return () => browser.close()
}
