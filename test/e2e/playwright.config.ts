import { defineConfig } from '@playwright/test'

// Dates, times and numbers are written the same way wherever the tests run.
process.env.LC_ALL = 'C.UTF-8'

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  timeout: 90_000,
  expect: { timeout: 20_000 },
  // Notifications and the tray are one to a desktop, so tests take turns.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['json']],
  use: { trace: 'retain-on-failure' },
  projects: [
    { name: 'electron', testIgnore: ['browser/**'] },
    { name: 'chromium', testIgnore: ['desktop/**'] },
  ],
})
