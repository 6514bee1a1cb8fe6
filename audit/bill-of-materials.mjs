// `npm run bill`: what ships, as CycloneDX, and the texts of its licences, into `out/`, which is packaged.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale, project } from '../main/launch/build-if-stale.mjs'
import { shippedPackages } from './shipped-packages.mjs'

if (!buildIfStale()) process.exit(1)
const packages = shippedPackages(project)
const bill = join(project, 'out', 'bill-of-materials.cdx.json')
const contents = ofWhatShips(billOfEverything())
if (contents.components.length < packages.length) {
  console.error(
    'The bill of materials lacks packages that ship; look whether node_modules fits package-lock.json.',
  )
  process.exit(1)
}
writeFileSync(bill, `${JSON.stringify(contents, null, 2)}\n`)
writeFileSync(join(project, 'out', 'licences.txt'), packages.map(licenceText).join('\n\n'))
console.log(`${packages.length} packages are named in ${bill}.`)

function billOfEverything() {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only']
  const { status, stdout, stderr } = spawnSync('npm', args, {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  })
  if (status === 0) return JSON.parse(stdout)
  console.error(`npm could not write the bill of materials.\n${stderr}`)
  process.exit(1)
}

/** npm counts what is bundled among the tools, as optional; here all that is named ships. */
function ofWhatShips({ components, dependencies, ...about }) {
  const named = new Set(packages.map(({ name, version }) => `${name}@${version}`))
  const shipped = components.filter(({ name, version }) => named.has(`${name}@${version}`))
  const references = new Set(shipped.map((component) => component['bom-ref']))
  return {
    ...about,
    components: shipped.map((component) => ({ ...component, scope: 'required' })),
    dependencies: dependencies
      .filter(({ ref }) => references.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => references.has(other)) })),
  }
}

function licenceText({ folder, name, version, licence }) {
  const files = readdirSync(join(project, folder)).filter((file) => /^(?:licen[cs]e|copying)/i.test(file))
  const texts = files.map((file) => readFileSync(join(project, folder, file), 'utf8').trim())
  return [`${name} ${version}, ${licence}`, ...texts].join('\n\n')
}
