import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundleInto } from '../bundle.mjs'
import { scratch } from './scratch.mjs'

/** What some of our sources export, built as the app is: `{ openDatabase: 'main/store/database.ts' }`. */
export async function bundled(sources) {
  const outDir = scratch(`code-${Object.keys(sources).join('-')}`)
  await bundleInto(outDir, sources)
  const modules = await Promise.all(
    Object.keys(sources).map((name) => import(pathToFileURL(join(outDir, `${name}.mjs`)).href)),
  )
  return Object.assign({}, ...modules)
}
