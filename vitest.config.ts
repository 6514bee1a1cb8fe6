import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// Dates, times and numbers are written the same way wherever the tests run.
process.env.LC_ALL = 'C.UTF-8'

/** Tests that run the programs as they are built. */
const programs = 'test/integration/{cli,launch}/**/*.test.ts'

export default defineConfig({
  test: {
    // Many tests wait for a server, a file or a process, so that a core is enough for more than one of them.
    maxWorkers: Math.max(3, availableParallelism()),
    // Only what hangs comes to these: how long anything takes on a busy machine is no finding.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['test/unit/**/*.test.ts', 'test/integration/**/*.test.ts'],
          exclude: [programs],
        },
      },
      {
        extends: true,
        test: { name: 'programs', include: [programs], globalSetup: ['test/integration/build.ts'] },
      },
    ],
  },
})
