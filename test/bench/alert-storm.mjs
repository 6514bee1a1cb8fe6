import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { row } from './figures.mjs'
import { scratch } from './scratch.mjs'
import { inWindow } from './window.mjs'

const monitors = 5
const each = 100

/** From the reply with the last of 500 alerts to the screen at rest, against a bare page that writes them in a list. */
export async function benchAlertStorm() {
  const alertmanager = await startAlertmanager()
  const file = join(scratch('storm'), 'storm.md')
  writeFileSync(file, runbookOf(alertmanager.url))
  const times = await inWindow('storm', { name: 'storm', file }, (window) => storm(window, alertmanager))
  alertmanager.close()
  if (times === null) return []
  return [row('500 alerts at once until the screen is steady / a bare list', 'ms', times.ours, times.floor)]
}

async function storm({ page, link, folder }, alertmanager) {
  await page.goto(link)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await alertmanager.asked(monitors * 2)
  const steady = page.evaluate(untilSteady, `${monitors * each} alerts`)
  const repliedAt = await alertmanager.breakOut()
  const ours = (await steady) - repliedAt
  const bare = join(folder, 'bare.html')
  writeFileSync(bare, '<!doctype html><meta charset="utf-8"><title>Bare</title><ul></ul>')
  await page.goto(pathToFileURL(bare).href)
  return { ours, floor: await page.evaluate(bareList, alertmanager.all()) }
}

/** Runs in the page: when the words of the storm were painted. */
function untilSteady(words) {
  return new Promise((resolve) => {
    const look = () => {
      if (!document.body.textContent.includes(words)) return requestAnimationFrame(look)
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(Date.now())))
    }
    look()
  })
}

/** Runs in the page: how long it takes to write the alerts into a list. */
function bareList(alerts) {
  return new Promise((resolve) => {
    const begin = Date.now()
    document.querySelector('ul').innerHTML = alerts
      .map(({ labels }) => `<li>${labels.alertname} ${labels.severity}</li>`)
      .join('')
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(Date.now() - begin)))
  })
}

/** Alertmanagers at the paths /0, /1 …; all is well with each until `breakOut`, which resolves with when all have told. */
async function startAlertmanager() {
  let storming = false
  let replies = 0
  const told = new Map()
  let onReply = () => {}
  const server = createServer((request, response) => {
    const path = Number(/^\/(\d+)/.exec(request.url)?.[1])
    const alerts = storming ? alertsOf(path) : []
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(alerts), () => {
      replies += 1
      if (alerts.length > 0 && !told.has(path)) told.set(path, Date.now())
      onReply()
    })
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const until = (isSo) =>
    new Promise((resolve) => {
      onReply = () => isSo() && resolve()
      onReply()
    })
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    all: () => Array.from({ length: monitors }, (_, path) => alertsOf(path)).flat(),
    asked: (count) => until(() => replies >= count),
    async breakOut() {
      storming = true
      await until(() => told.size === monitors)
      return Math.max(...told.values())
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

function alertsOf(path) {
  return Array.from({ length: each }, (_, index) => ({
    fingerprint: `${path}-${index}`,
    labels: { alertname: `Pod ${path}-${index} restarts`, severity: 'critical' },
    annotations: { summary: `Pod ${path}-${index} restarts again and again` },
    status: { state: 'active' },
  }))
}

function runbookOf(url) {
  const list = Array.from(
    { length: monitors },
    (_, path) =>
      `- { name: Cluster ${path}, kind: alertmanager, url: '${url}/${path}', interval: 1s, failAfter: 1, group: Clusters }`,
  )
  return `# Storm\n\n\`\`\`yaml monitors\n${list.join('\n')}\n\`\`\`\n`
}
