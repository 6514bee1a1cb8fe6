import { readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { watch } from 'chokidar'
import { percentile95, row } from './figures.mjs'
import { runbooks } from './runbooks.mjs'
import { inWindow } from './window.mjs'

const rounds = 10
const aim = { atMost: 50 }
/** Between two edits, for what the first set off to be over. */
const pause = 1_500

/** From the write of the file to its new text in the window, against the notice that chokidar gives of the write. */
export async function benchReload() {
  const rows = []
  for (const runbook of runbooks) {
    const times = await inWindow('reload', runbook, reloads)
    if (times === null) return []
    const what = `reload the ${runbook.name}, 95th percentile / notice of the write`
    rows.push(row(what, 'ms', percentile95(times.ours), percentile95(times.floor), aim))
  }
  return rows
}

async function reloads({ page, link, file }) {
  const watcher = watch(dirname(file), { ignoreInitial: true })
  await new Promise((resolve) => watcher.once('ready', resolve))
  await page.goto(link)
  await page.getByRole('link', { name: 'Runbook' }).first().click()
  const text = readFileSync(file, 'utf8')
  const ours = []
  const floor = []
  for (let round = 1; round <= rounds; round += 1) {
    await wait(pause)
    const words = `Edited for the ${round}. time.`
    await page.evaluate(beginLooking, words)
    const noticed = new Promise((resolve) => noticeOf(watcher, file, resolve))
    const begin = performance.now()
    writeFileSync(file, text.replace(/^(#.*)$/m, `$1\n\n${words}`))
    const notice = noticed.then(() => performance.now() - begin)
    const shown = page.evaluate(() => window.shown).then(() => performance.now() - begin)
    floor.push(await notice)
    ours.push(await shown)
  }
  await watcher.close()
  return { ours, floor }
}

function noticeOf(watcher, file, resolve) {
  const listener = (path) => {
    if (path !== file) return
    watcher.off('change', listener)
    resolve()
  }
  watcher.on('change', listener)
}

/** Runs in the page: `window.shown` is kept once the words are there. */
function beginLooking(words) {
  window.shown = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('main')?.textContent.includes(words)) return
      observer.disconnect()
      resolve()
    })
    observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  })
}
