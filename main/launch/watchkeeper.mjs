#!/usr/bin/env node
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale, project } from './build-if-stale.mjs'

// Built here, in a checkout; a package brings what is built.
const inCheckout = existsSync(join(project, 'electron.vite.config.ts'))
if (inCheckout && !buildIfStale()) process.exit(1)

const result = spawnSync(ownNode(), [join(project, 'out/main/cli.cjs'), ...process.argv.slice(2)], {
  stdio: 'inherit',
})
process.exit(result.status ?? 1)

/** The machine's own Node may be older than Watchkeeper's parts need. */
function ownNode() {
  if (Number(process.versions.node.split('.')[0]) >= 22) return process.execPath
  const name = process.platform === 'win32' ? 'node.cmd' : 'node'
  const installed = join(project, 'node_modules', '.bin', name)
  return existsSync(installed) ? installed : process.execPath
}
