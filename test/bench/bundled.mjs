import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { project } from '../../main/launch/build-if-stale.mjs'
import { scratch } from './scratch.mjs'

const { resolve } = createRequire(import.meta.url)
/** What is not bundled, and where it is. */
const besides = Object.fromEntries(['better-sqlite3', 'dbus-next'].map((name) => [name, resolve(name)]))

/** What some of our sources export, built as the app is: `{ openDatabase: 'main/store/database.ts' }`. */
export async function bundled(sources) {
  const outDir = scratch(`code-${Object.keys(sources).join('-')}`)
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
          // From the scratch folder nothing is found by its name alone.
          paths: besides,
        },
      },
    },
  })
  const modules = await Promise.all(
    Object.keys(sources).map((name) => import(pathToFileURL(join(outDir, `${name}.mjs`)).href)),
  )
  return Object.assign({}, ...modules)
}
