import { defineConfig } from 'vitest/config'

/** Tests that run the programs as they are built. */
const programs = 'test/integration/{cli,launch}/**/*.test.ts'

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 30_000,
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
