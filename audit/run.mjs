// `npm run audit`: the licences of all that ships, and whether the registry knows of weaknesses in it; with `--offline`
// the registry is not asked.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale, project } from '../main/launch/build-if-stale.mjs'
import { licenceProblems } from './licences.mjs'
import { shippedPackages } from './shipped-packages.mjs'

if (!buildIfStale()) process.exit(1)
const packages = shippedPackages(project)
const problems = [
  ...licenceProblems(packages, readFileSync(join(project, 'NOTICE'), 'utf8')),
  ...(process.argv.includes('--offline') ? [] : weaknesses()),
]
for (const problem of problems) console.error(problem)
const found = problems.length === 0 ? 'nothing is wrong with them' : `${problems.length} problems`
console.log(`${packages.length} packages ship: ${found}.`)
process.exit(problems.length === 0 ? 0 : 1)

/** Known weaknesses of what ships, as sentences. Those of the tools are printed by `npm audit` itself. */
function weaknesses() {
  const { stdout } = spawnSync('npm', ['audit', '--json'], {
    cwd: project,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  const { vulnerabilities } = JSON.parse(stdout || '{}')
  if (vulnerabilities === undefined) {
    console.log('SKIPPED known weaknesses: the package registry does not answer that question here.')
    return []
  }
  const shipped = new Set(packages.map(({ folder }) => folder))
  return Object.values(vulnerabilities).flatMap(({ name, severity, nodes }) =>
    nodes.some((node) => shipped.has(node))
      ? [`${name} has a known weakness (${severity}): see npm audit.`]
      : [],
  )
}
