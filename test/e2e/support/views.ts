import { expect, type Page } from '@playwright/test'
import { takeKeyboard } from './steps'

/** Something that a person meets in the window, and how they get there. */
export interface View {
  name: string
  /** From where it is reached, as the rest of the window's address. */
  address: string
  /** What a person does there for it to show. */
  open?: (page: Page) => Promise<void>
}

const press = (key: string) => async (page: Page) => {
  await takeKeyboard(page)
  await page.keyboard.press(key)
  // What is in the dialog may have to be loaded first.
  await page.getByRole('dialog').waitFor({ timeout: 20_000 })
}
const follow = (link: string) => async (page: Page) => {
  await page.getByRole('main').getByRole('link', { name: link, exact: true }).first().click()
  await expect(page.getByRole('heading', { name: link })).toBeVisible()
}
const choose = (button: string | RegExp) => async (page: Page) => {
  await page.getByRole('main').getByRole('button', { name: button }).first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

/** Every screen with its views, as the demo fills them. */
export const screens: readonly View[] = [
  { name: 'now', address: '/now' },
  { name: 'watch', address: '/watch' },
  { name: 'watch-monitor', address: '/watch', open: follow('Checkout API, south hall') },
  { name: 'runbook', address: '/runbook' },
  { name: 'checklists', address: '/checklists' },
  { name: 'checklists-history', address: '/checklists/~history' },
  { name: 'checklists-changes', address: '/checklists/~changes' },
  { name: 'incidents', address: '/incidents' },
  { name: 'incidents-follow-ups', address: '/incidents/~follow-ups' },
  { name: 'incidents-figures', address: '/incidents/~figures' },
  { name: 'incident', address: '/incidents', open: follow('Payments through Skagen fail') },
  { name: 'shift', address: '/shift' },
  { name: 'handover', address: '/shift/handover' },
  { name: 'contacts', address: '/contacts' },
  { name: 'settings', address: '/settings' },
]

/** What opens over a screen. */
export const dialogs: readonly View[] = [
  { name: 'keys', address: '/now', open: press('?') },
  { name: 'palette', address: '/now', open: press('ControlOrMeta+k') },
  { name: 'snooze', address: '/now', open: press('s') },
  { name: 'resolve', address: '/now', open: press('r') },
  { name: 'monitor-editor', address: '/watch', open: press('n') },
  { name: 'incident-open', address: '/incidents', open: press('o') },
  { name: 'shift-end', address: '/shift', open: choose(/End the shift/) },
]

/** Shows a view as it is when the window was just opened on it. */
export async function show(page: Page, { address, open }: View): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, address)
  await page.reload()
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
  await open?.(page)
}
