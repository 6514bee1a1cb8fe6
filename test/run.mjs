// `npm test`: everything that this machine can check, and by name what it cannot.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { buildIfStale, project } from '../main/launch/build-if-stale.mjs'
import { installedBinary } from '../main/launch/electron.mjs'
import { findChromium } from './e2e/support/chromium.mjs'

const reports = mkdtempSync(join(tmpdir(), 'watchkeeper-reports-'))
const total = { passed: 0, failed: 0, skipped: 0 }
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
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(total.failed === 0 ? 0 : 1)

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
  if (everythingIsNeeded) total.failed += 1
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
  if (await check()) return
  total.failed += 1
  console.log(`FAILED: ${name}`)
}

async function testStep(name, file, test) {
  const report = join(reports, file)
  await step(name, async () => {
    const good = await test(report)
    const counted = count(report)
    total.passed += counted.passed
    total.failed += counted.failed
    total.skipped += counted.skipped.length
    for (const skipped of counted.skipped) console.log(`SKIPPED ${skipped}`)
    return good || counted.failed > 0
  })
}

/** Vitest's and Playwright's reports, each in its own words. */
function count(report) {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: [] }
  const parsed = JSON.parse(readFileSync(report, 'utf8'))
  return parsed.stats === undefined ? countVitest(parsed) : countPlaywright(parsed)
}

function countVitest({ numPassedTests, numFailedTests, numFailedTestSuites, testResults }) {
  const skipped = testResults
    .flatMap((file) => file.assertionResults)
    .filter((test) => test.status === 'skipped' || test.status === 'pending')
    .map((test) => test.fullName)
  return {
    passed: numPassedTests,
    failed: Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0),
    skipped,
  }
}

function countPlaywright({ stats, errors, suites }) {
  const skipped = suites
    .flatMap(specsOf)
    .flatMap(({ title, tests }) =>
      tests
        .filter((test) => test.status === 'skipped')
        .map(
          (test) => `${title}: ${test.annotations.map((annotation) => annotation.description).join(', ')}`,
        ),
    )
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped }
}

function specsOf(suite) {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)]
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
