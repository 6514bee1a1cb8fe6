import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { build } from 'vite'
import { project } from '../../main/launch/build-if-stale.mjs'
import { median, row } from './figures.mjs'
import { runbooks } from './runbooks.mjs'
import { scratch } from './scratch.mjs'

const rounds = 60

/** Understanding a runbook, against reading it as Markdown alone. */
export async function benchParse() {
  const parseRunbook = await bundled('shared/runbook/parse.ts', 'parseRunbook')
  const remark = unified().use(remarkParse).use(remarkGfm)
  return runbooks.map(({ name, file }) => {
    const text = readFileSync(file, 'utf8')
    const ours = []
    const floor = []
    // In turns, so that both meet the same noise.
    for (let round = 0; round < rounds; round += 1) {
      floor.push(timed(() => remark.parse(text)))
      ours.push(timed(() => parseRunbook(text)))
    }
    return row(`parse the ${name} / remark alone`, 'ms', median(ours), median(floor), { ratio: 1.5 })
  })
}

async function bundled(source, name) {
  const outDir = scratch('parse')
  await build({
    root: project,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(project, source),
      outDir,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'bench.mjs' } },
    },
  })
  const module = await import(pathToFileURL(join(outDir, 'bench.mjs')).href)
  return module[name]
}

function timed(work) {
  const begin = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - begin) / 1e6
}
