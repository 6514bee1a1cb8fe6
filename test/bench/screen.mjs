import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { percentile95, row } from './figures.mjs'
import { runbooks } from './runbooks.mjs'
import { inWindow } from './window.mjs'

const rounds = 20
const aim = { atMost: 100 }

/** From pressing the link Runbook to its text painted, against a bare page that is given the same text as HTML. */
export async function benchScreen() {
  const rows = []
  for (const runbook of runbooks) {
    const times = await inWindow('screen', runbook, openings)
    if (times === null) return []
    const what = `open the ${runbook.name}, 95th percentile / bare HTML`
    rows.push(row(what, 'ms', percentile95(times.ours), percentile95(times.floor), aim))
  }
  return rows
}

/** Each in a window just opened, in turns, so that both meet the same noise; the first, which fills the caches, is left out. */
async function openings({ page, link, file, folder }) {
  const text = readFileSync(file, 'utf8')
  const [, title] = /^## (.+)$/m.exec(text)
  const bare = writeBarePage(folder, text)
  const ours = []
  const floor = []
  for (let round = 0; round <= rounds; round += 1) {
    const bareTime = await opening(page, bare, title)
    const ourTime = await opening(page, link, title)
    if (round === 0) continue
    floor.push(bareTime)
    ours.push(ourTime)
  }
  return { ours, floor }
}

async function opening(page, address, title) {
  await page.goto('about:blank')
  await page.goto(address)
  const link = page.getByRole('link', { name: 'Runbook' }).first()
  await link.waitFor()
  await page.waitForLoadState('networkidle')
  return link.evaluate(timeToText, title)
}

/** Runs in the page: the time from the press to the frame after the one that has the first section of the text. */
function timeToText(link, title) {
  return new Promise((resolve) => {
    const begin = performance.now()
    const isThere = () =>
      [...document.querySelectorAll('main :is(h1, h2, h3)')].some((heading) => {
        return heading.textContent.includes(title) && heading.nextElementSibling !== null
      })
    // Before a frame is painted; what is there then is painted when the next one begins.
    const look = () => {
      if (!isThere()) return requestAnimationFrame(look)
      requestAnimationFrame(() => resolve(performance.now() - begin))
    }
    link.click()
    requestAnimationFrame(look)
  })
}

function writeBarePage(folder, text) {
  const html = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype)
    .use(rehypeStringify)
    .processSync(text)
  const file = join(folder, 'bare.html')
  // What stands in a script must not end it.
  const literal = JSON.stringify(String(html)).replaceAll('<', '\\u003c')
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><title>Bare</title><a href="#runbook">Runbook</a><main></main>
<script>document.querySelector('a').onclick = () => { document.querySelector('main').innerHTML = ${literal} }</script>`,
  )
  return pathToFileURL(file).href
}
