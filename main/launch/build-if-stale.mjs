import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

const sources = ['main', 'preload', 'renderer', 'shared', 'electron.vite.config.ts', 'package.json']
const products = [
  'out/main/index.cjs',
  'out/main/cli.cjs',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/shipped/renderer.json',
]

/** Builds what `out/` lacks or has from older sources. Returns whether `out/` can be used. */
export function buildIfStale() {
  if (isFresh()) return true
  const built = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  return built.status === 0
}

function isFresh() {
  if (!products.every((product) => existsSync(join(project, product)))) return false
  const oldest = Math.min(...products.map((product) => statSync(join(project, product)).mtimeMs))
  return sources.every((source) => newestIn(join(project, source)) <= oldest)
}

function newestIn(path) {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return 0
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}
