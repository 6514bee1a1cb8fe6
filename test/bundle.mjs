import { createRequire } from 'node:module'
import { join } from 'node:path'
import { build } from 'vite'
import { project } from '../main/launch/build-if-stale.mjs'

const { resolve } = createRequire(import.meta.url)
/** What is not bundled, and where it is. */
const besides = Object.fromEntries(['better-sqlite3', 'dbus-next'].map((name) => [name, resolve(name)]))

/**
 * Builds some of our sources as the app is built, each by its name: `{ openDatabase: 'main/store/database.ts' }`
 * becomes `openDatabase.mjs` in `outDir`.
 * @param {string} outDir
 * @param {Record<string, string>} sources
 */
export async function bundleInto(outDir, sources) {
  await build({
    root: project,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: Object.keys(besides) },
    build: {
      ssr: true,
      outDir,
      rollupOptions: {
        input: Object.fromEntries(
          Object.entries(sources).map(([name, source]) => [name, join(project, source)]),
        ),
        output: {
          entryFileNames: '[name].mjs',
          // From elsewhere nothing is found by its name alone.
          paths: besides,
        },
      },
    },
  })
}
