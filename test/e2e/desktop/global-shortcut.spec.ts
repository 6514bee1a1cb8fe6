import { expect, test } from '../support/desktop-test'
import { goTo } from '../support/steps'

const taken = 'CommandOrControl+Alt+W'
const free = 'CommandOrControl+Shift+F12'

test('a shortcut for every program is taken from the system when chosen, and a refusal is told', async ({
  startDesktop,
}) => {
  const app = await startDesktop()
  const page = await app.page()
  const isRegistered = (keys: string) =>
    app.electron.evaluate(({ globalShortcut }, asked) => globalShortcut.isRegistered(asked), keys)
  await app.electron.evaluate(({ globalShortcut }, keys) => globalShortcut.register(keys, () => {}), taken)
  await goTo(page, 'Settings')
  const choice = page.getByRole('combobox', { name: 'Show and hide Watchkeeper from anywhere' })
  await choice.selectOption(free)
  await expect.poll(() => isRegistered(free)).toBe(true)
  await choice.selectOption(taken)
  await expect.poll(() => isRegistered(free)).toBe(false)
  await goTo(page, 'Now')
  await expect(page.getByText(/Ctrl Alt W cannot show Watchkeeper/)).toBeVisible()
})
