// Draws the icons that the operating systems want as pixels: `npm run icons` (needs a Chromium).
import { existsSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'

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
const watchkeeper =
  '<rect width="32" height="32" rx="7" fill="#2456c7"/><circle cx="16" cy="16" r="9.4" fill="none" stroke="#fff" stroke-width="2.4"/><path d="M16 10.4V16l4.1 2.5" fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/>'

const pictures = [
  ...Object.entries(status).flatMap(([name, shape]) => [
    { file: `tray-${name}.png`, shape, size: 22 },
    { file: `tray-${name}@2x.png`, shape, size: 44 },
  ]),
  { file: 'watchkeeper.png', shape: watchkeeper, size: 512 },
]

const installed = process.env.CHROMIUM ?? '/usr/bin/chromium'
const browser = await chromium.launch(
  existsSync(installed) ? { executablePath: installed, args: ['--no-sandbox'] } : {},
)
for (const { file, shape, size } of pictures) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32">${shape}</svg>`
  await page.setContent(
    `<body style="margin:0;background:transparent">${svg.replace('<svg', '<svg style="display:block"')}</body>`,
  )
  writeFileSync(join(folder, file), await page.screenshot({ omitBackground: true }))
  await page.close()
}
await browser.close()
