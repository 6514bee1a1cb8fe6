// Draws the icons that the operating systems want as pixels: `npm run icons` (needs a Chromium).
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { icnsOf, icoOf } from './containers.mjs'

const folder = dirname(fileURLToPath(import.meta.url))

/** Each status has a shape of its own, on a ground that stands out on light and dark panels. */
const status = {
  ok: '<circle cx="16" cy="16" r="13" fill="#1f9d63"/><path d="M10 16.5l4.2 4.2L22.4 12" fill="none" stroke="#fff" stroke-width="3.4" stroke-linecap="round" stroke-linejoin="round"/>',
  warning:
    '<path d="M16 3.5 30 28H2z" fill="#e0a020" stroke="#e0a020" stroke-width="2.5" stroke-linejoin="round"/><path d="M16 12v7.5" stroke="#241a00" stroke-width="3.4" stroke-linecap="round"/><circle cx="16" cy="24.2" r="1.9" fill="#241a00"/>',
  critical:
    '<rect x="6" y="6" width="20" height="20" rx="2.5" transform="rotate(45 16 16)" fill="#e0362c"/><path d="M16 8.5v9" stroke="#fff" stroke-width="3.6" stroke-linecap="round"/><circle cx="16" cy="23" r="2" fill="#fff"/>',
  unknown:
    '<circle cx="16" cy="16" r="11.5" fill="none" stroke="#9a86f0" stroke-width="5" stroke-dasharray="6.2 5.84"/>',
}
/** What is inside the one picture that every icon of the app is drawn from. */
const watchkeeper =
  /<svg[^>]*>(.*)<\/svg>/s.exec(readFileSync(join(folder, 'watchkeeper.svg'), 'utf8'))?.[1] ?? ''
/** macOS colours these itself by the panel, so only their shapes count. */
const blackened = (shape) => shape.replaceAll(/(fill|stroke)="#[0-9a-f]{3,6}"/g, '$1="#000"')
const hollow = {
  ok: '<path fill-rule="evenodd" d="M16 3a13 13 0 1 0 0 26a13 13 0 1 0 0-26zM9 17.5l1.8-2.2 3.2 2.9 7.6-8.4 2 2L14 22.4z"/>',
  warning: '<path fill-rule="evenodd" d="M16 2.5 31 29H1zM14.4 11v9.5h3.2V11zM14.2 22.8h3.6v3.2h-3.6z"/>',
  critical:
    '<path fill-rule="evenodd" d="M16 1 31 16 16 31 1 16zM14.3 8v10.5h3.4V8zM14.2 21h3.6v3.6h-3.6z"/>',
}
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]

const installed = process.env.CHROMIUM ?? '/usr/bin/chromium'
const browser = await chromium.launch(
  existsSync(installed) ? { executablePath: installed, args: ['--no-sandbox'] } : {},
)
mkdirSync(join(folder, 'sizes'), { recursive: true })
for (const [name, shape] of Object.entries(status)) {
  save(`tray-${name}.png`, await draw(shape, 22))
  save(`tray-${name}@2x.png`, await draw(shape, 44))
  const template = hollow[name] ?? blackened(shape)
  save(`tray-${name}-Template.png`, await draw(template, 16))
  save(`tray-${name}-Template@2x.png`, await draw(template, 32))
  save(`tray-${name}.ico`, icoOf(await inSizes(shape, [16, 20, 24, 32, 48])))
}
const app = await inSizes(watchkeeper, sizes)
for (const { size, png } of app.filter(({ size }) => size <= 512)) save(`sizes/${size}x${size}.png`, png)
save('watchkeeper.png', await draw(watchkeeper, 512))
save('watchkeeper.ico', icoOf(app.filter(({ size }) => size <= 256)))
save('watchkeeper.icns', icnsOf(app))
await browser.close()

async function inSizes(shape, wanted) {
  const drawn = []
  for (const size of wanted) drawn.push({ size, png: await draw(shape, size) })
  return drawn
}

async function draw(shape, size) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const svg = `<svg style="display:block" xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32">${shape}</svg>`
  await page.setContent(`<body style="margin:0;background:transparent">${svg}</body>`)
  const png = await page.screenshot({ omitBackground: true })
  await page.close()
  return png
}

function save(file, contents) {
  writeFileSync(join(folder, file), contents)
}
