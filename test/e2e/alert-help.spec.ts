import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expectAccessible } from './support/accessibility'
import { goTo } from './support/steps'
import { expect, test } from './support/test'

const runbook = (url: string) => `# Tide service

## Alert response procedures

### Critical alerts (P1)

1. **A gauge does not answer**
   - Look at its power

## Troubleshooting guide

### Issue: The printer has no paper

**Symptoms:**

- The tray is empty

**Solutions:**

- Fill the tray

### Issue: The office network is slow

**Symptoms:**

- Gauge pictures come late

**Solutions:**

- Restart the router

### Issue: Gauge is down

**Symptoms:**

- No readings arrive

**Investigation steps:**

1. Ask the harbour whether it has power

## Monitors

\`\`\`yaml monitors
- name: North gauge
  kind: http
  url: ${url}
  interval: 1s
\`\`\`
`

test('beside an alert stands what of the runbook may help, best first, with why, one click away', async ({
  start,
  folder,
  endpoint,
}) => {
  const file = join(folder, 'runbook.md')
  endpoint.status = 503
  await writeFile(file, runbook(endpoint.url))
  const app = await start()
  const { page } = app
  await app.openRunbook(file)
  await goTo(page, 'Now')

  const alert = page.getByRole('article', { name: 'North gauge is down' })
  await expect(alert.getByText('May help')).toBeVisible()
  await expect(alert.getByText('shares the word “gauge”; it speaks of what does not answer')).toBeVisible()
  const links = alert.getByRole('link', { name: /Gauge is down|network is slow|no paper/ })
  await expect(links).toHaveText([/Gauge is down/, /The office network is slow/])
  await expectAccessible(page, 'an alert with help')

  await links.first().click()
  const text = page.getByRole('region', { name: 'Text of the runbook' })
  await expect(text.getByRole('heading', { name: /Gauge is down/ })).toBeFocused()
  await expect(text.getByText('Ask the harbour whether it has power')).toBeInViewport()
})
