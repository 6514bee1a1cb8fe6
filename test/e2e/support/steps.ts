import { expect, type Page } from '@playwright/test'

/** Goes to a screen by the rail. */
export async function goTo(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: screen }).first().click()
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
}

/** Gives the window the keyboard: on a desktop without a window manager only a click does. */
export async function takeKeyboard(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).click()
}

/** Goes to a section of the runbook by its outline. */
export async function goToSection(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: title, exact: true }).click()
  const text = page.getByRole('region', { name: 'Text of the runbook' })
  await expect(text.getByRole('heading', { name: title, exact: true })).toBeInViewport()
}

/** Adds a monitor that checks an address every second, and tries it first. */
export async function addMonitor(page: Page, name: string, url: string): Promise<void> {
  await goTo(page, 'Watch')
  await page.getByRole('button', { name: /Add a monitor/ }).click()
  const editor = page.getByRole('dialog', { name: 'Add a monitor' })
  await editor.getByRole('textbox', { name: 'Name' }).fill(name)
  await editor.getByRole('textbox', { name: 'Address' }).fill(url)
  await editor.getByRole('textbox', { name: 'Check every' }).fill('1s')
  await editor.getByRole('button', { name: 'Try now' }).click()
  await expect(editor.getByText(/200/)).toBeVisible()
  await editor.getByRole('button', { name: 'Save' }).click()
  await expect(editor).toBeHidden()
}
