import { join } from 'node:path'
import { build, type Rollup } from 'vite'
import { expect, it } from 'vitest'
import { project } from '../../../main/launch/build-if-stale.mjs'

/** What stays outside the bundles. */
const external = ['electron', 'better-sqlite3', 'node-notifier', 'systeminformation']

/** Packages that some part of Watchkeeper loads when it is first needed. */
const later = [
  'undici',
  'yaml',
  'nodemailer',
  'electron-updater',
  'mdast-util-from-markdown',
  'micromark',
  'remark-parse',
  'rehype-stringify',
  'ws',
  'commander',
]

it('a start of the desktop app loads only what it needs before its first paint', async () => {
  const { packages, length } = loadedBy(await builtStart())
  expect([...packages]).toContain('zod')
  for (const name of later) expect(packages).not.toContain(name)
  // In characters, not minified: it is read before the state can be told.
  expect(length).toBeLessThan(2_500_000)
}, 60_000)

async function builtStart(): Promise<Rollup.RollupOutput['output']> {
  const built = await build({
    root: project,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external },
    build: {
      ssr: true,
      write: false,
      rollupOptions: { input: { start: join(project, 'main/desktop/watchkeeper.ts') } },
    },
  })
  if (!('output' in built)) throw new Error('it was not built')
  return built.output
}

/** The packages in the entry and in all that it imports at once, and how long that is. */
function loadedBy(output: Rollup.RollupOutput['output']): { packages: Set<string>; length: number } {
  const chunks = new Map(output.flatMap((part) => (part.type === 'chunk' ? [[part.fileName, part]] : [])))
  const packages = new Set<string>()
  const seen = new Set<string>()
  let length = 0
  const load = (name: string) => {
    const chunk = chunks.get(name)
    if (chunk === undefined || seen.has(name)) return
    seen.add(name)
    length += chunk.code.length
    for (const address of chunk.moduleIds) {
      const [, found] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(address) ?? []
      if (found !== undefined) packages.add(found)
    }
    for (const other of chunk.imports) load(other)
  }
  load(output[0].fileName)
  return { packages, length }
}
