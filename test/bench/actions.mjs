import { chromium } from '@playwright/test'
import { findChromium } from '../e2e/support/chromium.mjs'
import { percentile95, row } from './figures.mjs'
import { inShort } from './length.mjs'
import { serve } from './window.mjs'
import { yearOfData } from './year.mjs'

const rounds = inShort(30, 10)
const aim = { atMost: 50 }
const screens = ['Watch', 'Runbook', 'Checklists', 'Incidents', 'Shift', 'Contacts', 'Settings', 'Now']

/**
 * From each action to what it shows painted, with a year of data, against a bare page that writes a word. What an
 * action does, and what is there once it is done, run in the page; `round` counts.
 */
const actions = [
  ...screens.map((name) => ({
    name: `go to ${name}`,
    act: `() => link('${name}').click()`,
    done: `() => location.hash.startsWith('#/${name.toLowerCase()}') && link('${name}').ariaCurrent === 'page' && document.querySelector('main :is(h1, h2)') !== null`,
    /** Each is gone to from another. */
    before: `() => link('${name === 'Now' ? 'Contacts' : 'Now'}').click()`,
  })),
  {
    name: 'acknowledge an alert',
    screen: 'Now',
    // The next one takes the place of the one that was meant.
    act: `() => { window.meant = document.querySelector('main article').ariaLabel; acknowledging()[0].click() }`,
    done: `() => document.querySelector('main article')?.ariaLabel !== window.meant`,
  },
  {
    name: 'filter the monitors',
    screen: 'Watch',
    act: `(round) => type(field('Filter the monitors'), 'Endpoint 9' + (round % 10))`,
    done: `(round) => text('main').includes('Endpoint 9' + (round % 10)) && !text('main').includes('Endpoint 9' + ((round + 9) % 10))`,
  },
  {
    name: 'show another monitor',
    screen: 'Watch',
    act: `(round) => { location.hash = '#/watch/' + encodeURIComponent(window.ids[round]) }`,
    done: `(round) => location.hash.endsWith(encodeURIComponent(window.ids[round])) && document.querySelector('main h2') !== null`,
    before: `() => { window.ids = [...document.querySelectorAll('main a[href^="#/watch/"]')].map((one) => decodeURIComponent(one.hash.slice(8))).flatMap((id) => [id, id]).filter((_, place) => place % 2 === 0); window.ids = Array.from({ length: 100 }, (_, place) => window.ids[place % window.ids.length]) }`,
  },
  {
    name: 'search in the log',
    screen: 'Shift',
    act: `(round) => { window.first = text('main'); type(field('Words in the log'), ['queue', 'replica', 'backup'][round % 3]) }`,
    done: `() => text('main') !== window.first`,
  },
  {
    name: 'write into the log',
    screen: 'Shift',
    // The composer takes nothing while it writes the entry before.
    before: `async (round) => { type(field('Words in the log'), ''); await until(() => !document.querySelector('main textarea').readOnly); type(document.querySelector('main textarea'), 'Bench entry ' + round) }`,
    act: `() => all('button', 'Write')[0].click()`,
    done: `(round) => [...document.querySelectorAll('main [aria-label=Entries] *')].some((one) => one.textContent === 'Bench entry ' + round)`,
  },
  {
    name: 'tick an item',
    screen: 'Checklists',
    act: `() => { window.box = document.querySelector('main [role=checkbox], main input[type=checkbox]'); window.was = window.box.ariaChecked ?? window.box.checked; window.box.click() }`,
    done: `() => { const box = document.querySelector('main [role=checkbox], main input[type=checkbox]'); return (box.ariaChecked ?? box.checked) !== window.was }`,
  },
  {
    name: 'open the palette',
    before: `() => { document.querySelector('[role=dialog]') && press('Escape') }`,
    act: `() => press('k', true)`,
    done: `() => document.querySelector('[role=dialog] input') !== null`,
  },
  {
    name: 'type in the palette',
    screen: 'Now',
    before: `() => { if (!document.querySelector('[role=dialog] input')) press('k', true) }`,
    act: `(round) => { window.first = text('[role=dialog]'); type(document.querySelector('[role=dialog] input'), 'Endpoint ' + (round + 10)) }`,
    done: `() => text('[role=dialog]') !== window.first`,
  },
]

export async function benchActions() {
  const executablePath = findChromium()
  if (executablePath === null) {
    console.log('SKIPPED actions: there is no Chromium on this machine.')
    return []
  }
  const year = await yearOfData()
  const endpoints = await year.serve()
  const { server, link } = await serve(year.folder)
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    const floor = await timesOf(page, bare)
    await page.goto(link)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.waitForLoadState('networkidle')
    const rows = []
    const all = []
    for (const action of actions) {
      const times = await timesOf(page, action)
      if (times.length === 0) continue
      all.push(...times)
      rows.push(
        row(`${action.name}, 95th percentile / bare`, 'ms', percentile95(times), percentile95(floor), aim),
      )
    }
    return [
      row(
        'every action to painted, 95th percentile / bare',
        'ms',
        percentile95(all),
        percentile95(floor),
        aim,
      ),
      ...rows,
    ]
  } finally {
    await browser.close()
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await ended
    await endpoints.stop()
  }
}

const bare = {
  name: 'write a word',
  act: `(round) => { document.body.textContent = 'Bare ' + round }`,
  done: `(round) => document.body.textContent === 'Bare ' + round`,
}

/** Some rounds of an action; the first, which loads what the action needs, does not count. */
async function timesOf(page, { name, screen, before, act, done }) {
  const times = []
  try {
    if (screen !== undefined) await settled(page, `link('${screen}').click()`)
    for (let round = 0; round <= rounds; round += 1) {
      if (before !== undefined) await settled(page, `(${before})(${round})`)
      const time = await page.evaluate(inPage(`measured(${act}, ${done}, ${round})`))
      if (round > 0) times.push(time)
    }
  } catch (error) {
    console.log(`  ${name} broke off: ${String(error).split('\n')[0]}`)
  }
  return times
}

async function settled(page, expression) {
  await page.evaluate(inPage(`${expression}`))
  await page.waitForTimeout(250)
}

function inPage(expression) {
  return `(() => { ${helpers}; return ${expression} })()`
}

/** Runs in the page. */
const helpers = `
const text = (selector) => document.querySelector(selector)?.innerText ?? ''
const all = (selector, words) => [...document.querySelectorAll(selector)].filter((one) => one.innerText.trim().split('\\n')[0] === words)
const acknowledging = () => [...document.querySelectorAll('main button')].filter((one) => one.innerText.startsWith('Acknowledge'))
const link = (name) => [...document.querySelectorAll('nav a')].find((one) => one.innerText.trim().startsWith(name))
const field = (label) => [...document.querySelectorAll('label')].find((one) => one.textContent.trim() === label)?.control ?? document.querySelector('[aria-label="' + label + '"]')
const press = (key, ctrlKey = false) => (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }))
const type = (input, words) => {
  const prototype = input.tagName === 'TEXTAREA' ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
  Object.getOwnPropertyDescriptor(prototype, 'value').set.call(input, words)
  input.dispatchEvent(new Event('input', { bubbles: true }))
}
const until = (isSo) => new Promise((resolve) => {
  const look = () => (isSo() ? resolve() : requestAnimationFrame(look))
  look()
})
const measured = (act, done, round) => new Promise((resolve, reject) => {
  const { port1, port2 } = new MessageChannel()
  const begin = performance.now()
  port1.onmessage = () => resolve(performance.now() - begin)
  const look = () => {
    // The message comes after the frame that this callback belongs to was painted.
    if (done(round)) return port2.postMessage(null)
    if (performance.now() - begin > 5000) return reject(new Error('it was never done'))
    requestAnimationFrame(look)
  }
  act(round)
  requestAnimationFrame(look)
})
`
