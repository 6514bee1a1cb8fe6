// `npm test`: everything that this machine can check, and by name what it cannot.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { stripVTControlCharacters } from 'node:util'
import { buildIfStale, project } from '../main/launch/build-if-stale.mjs'
import { installedBinary } from '../main/launch/electron.mjs'
import { findChromium } from './e2e/support/chromium.mjs'
import { readReport } from './reports.mjs'

const reports = mkdtempSync(join(tmpdir(), 'watchkeeper-reports-'))
const total = { passed: 0, skipped: 0 }
/** @type {{ name: string, why: string }[]} */
const failures = []
/** A developer's machine may lack a part; a machine that says it is for CI may not. */
const everythingIsNeeded = process.env.CI === 'true'

await step('types', () => run('npm', ['run', '--silent', 'typecheck']))
await step('lint', () => run('npm', ['run', '--silent', 'lint']))
await step('build', () => buildIfStale())
await testStep('unit and integration tests', 'vitest.json', (report) =>
  run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]),
)
// They wait more than they compute, and each has its own desktop, so they go side by side.
await Promise.all([
  endToEnd('Electron', 'electron', whyNoElectron()),
  endToEnd('Chromium', 'chromium', findChromium() === null ? 'there is no Chromium on this machine' : null),
])

rmSync(reports, { recursive: true })
for (const { name, why } of failures) console.log(`\nFAILED: ${name}\n${shortened(why)}`)
console.log(`\n${total.passed} passed, ${failures.length} failed, ${total.skipped} skipped`)
process.exit(failures.length === 0 ? 0 : 1)

async function endToEnd(name, browser, whyNot) {
  if (whyNot === null) {
    return testStep(`end-to-end tests on ${name}`, `${browser}.json`, (report) => {
      const test = ['playwright', 'test', '--config', 'test/e2e/playwright.config.ts', '--project', browser]
      const output = ['--output', join('test-results', browser)]
      const [command, ...args] = [...(screen() ?? []), ...test, ...output]
      return run(command, args, { environment: { PLAYWRIGHT_JSON_OUTPUT_NAME: report }, prefix: `${name}: ` })
    })
  }
  console.log(`\nSKIPPED end-to-end tests on ${name}: ${whyNot}.`)
  if (everythingIsNeeded) failures.push({ name: `end-to-end tests on ${name}`, why: whyNot })
  else total.skipped += 1
}

function whyNoElectron() {
  if (installedBinary() === null)
    return 'there is no Electron binary (npm start fetches it where there is a display)'
  if (screen() === null) return 'there is no display, and no xvfb-run to make one'
  return null
}

/** The command before a command that needs a screen; null where none can be had. */
function screen() {
  if (process.platform !== 'linux') return []
  // One of the tests' own: that of a person at work would show what the tests do.
  if (isOnPath('xvfb-run')) return ['xvfb-run', '-a', '-s', '-screen 0 1440x900x24']
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? [] : null
}

function isOnPath(program) {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, program)))
}

async function step(name, check) {
  console.log(`\n— ${name}`)
  if (!(await check())) failures.push({ name, why: 'What it says stands above.' })
}

async function testStep(name, file, test) {
  console.log(`\n— ${name}`)
  const report = join(reports, file)
  const good = await test(report)
  const outcome = readReport(report, name)
  total.passed += outcome.passed
  total.skipped += outcome.skipped.length
  failures.push(...outcome.failures)
  if (!good && outcome.failures.length === 0) failures.push({ name, why: 'It ended with an error.' })
  for (const skipped of outcome.skipped) console.log(`SKIPPED ${skipped}`)
}

/** The first lines of a failure, in one colour: the whole of it stands above, among all that passed. */
function shortened(why) {
  return stripVTControlCharacters(why)
    .split('\n')
    .slice(0, 20)
    .map((line) => `  ${line}`)
    .join('\n')
}

/** Whether a command ends well; what it prints is shown, each line behind the prefix where there is one. */
function run(command, args, { environment = {}, prefix = '' } = {}) {
  const child = spawn(command, args, {
    cwd: project,
    stdio: prefix === '' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
  })
  for (const output of [child.stdout, child.stderr]) {
    if (output !== null) createInterface({ input: output }).on('line', (line) => console.log(prefix + line))
  }
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`)
      resolve(false)
    })
    child.on('close', (code) => resolve(code === 0))
  })
}
