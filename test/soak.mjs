// `npm run soak -- WEEKS`: the simulated weeks that are part of the tests, as many as wanted.
import { spawnSync } from 'node:child_process'
import { project } from '../main/launch/build-if-stale.mjs'

const weeks = Number(process.argv[2] ?? 26)
if (!Number.isInteger(weeks) || weeks < 2) {
  console.error('Say how many weeks: a whole number, 2 at least.')
  process.exit(3)
}
const args = [
  'run',
  '--project',
  'parts',
  '--reporter',
  'verbose',
  'test/integration/reliability/soak.test.ts',
]
const { status } = spawnSync('vitest', args, {
  cwd: project,
  stdio: 'inherit',
  env: { ...process.env, WATCHKEEPER_SOAK_WEEKS: String(weeks) },
  shell: process.platform === 'win32',
})
process.exit(status ?? 1)
