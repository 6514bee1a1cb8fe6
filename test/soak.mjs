// `npm run soak -- WEEKS`: the simulated weeks that are part of the tests, as many as wanted. With `--real HOURS` as
// many hours pass on the real clock (Linux only).
import { spawnSync } from 'node:child_process'
import { project } from '../main/launch/build-if-stale.mjs'
import { soakForReal } from './soak-real.mjs'

if (process.argv[2] === '--real') {
  const hours = Number(process.argv[3] ?? 72)
  if (!Number.isInteger(hours) || hours < 1 || process.platform !== 'linux') {
    console.error('Say how many hours: a whole number, 1 at least. This needs Linux.')
    process.exit(3)
  }
  process.exit(await soakForReal(hours, 60 * 60_000))
}

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
