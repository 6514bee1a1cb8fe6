import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The Chromium on this machine: the one named by CHROMIUM, Playwright's own, or the system's; or null. */
export function findChromium() {
  const candidates = [process.env.CHROMIUM, chromium.executablePath(), ...usual]
  return candidates.find((candidate) => candidate && existsSync(candidate)) ?? null
}
