import { spawnSync } from 'node:child_process'
import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../watch/harness'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
  standIn('npm', 'exit 0')
  standIn('xvfb-run', 'shift 3; exec "$@"')
  standIn(
    'vitest',
    reporting('vitest', 'case $word in --outputFile.json=*) report=$(echo "$word" | cut -d= -f2);; esac'),
  )
  standIn('playwright', reporting('playwright', 'report=$PLAYWRIGHT_JSON_OUTPUT_NAME'))
  writeFileSync(join(folder.path, 'electron'), '')
  vitestReports({ passed: 3, failed: 0 })
  playwrightReports({ expected: 2, unexpected: 0 })
})
afterEach(() => folder.delete())

/** A program of this name that comes first on the PATH. */
function standIn(name: string, script: string): void {
  const path = join(folder.path, name)
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
}

/** Puts the report where its arguments or its environment ask for it, and says how that ended. */
function reporting(name: string, where: string): string {
  const file = join(folder.path, name)
  return `for word in "$@"; do ${where}; done; cp ${file}.json "$report"; exit $(cat ${file}.code)`
}

function vitestReports({ passed, failed }: { passed: number; failed: number }): void {
  const assertionResults = [
    { status: 'skipped', fullName: 'what cannot be tried here' },
    ...Array.from({ length: failed }, (_, index) => ({
      status: 'failed',
      fullName: `what does not work, ${index + 1}`,
      failureMessages: ['expected 1 to be 2'],
    })),
  ]
  const status = failed === 0 ? 'passed' : 'failed'
  const report = { numPassedTests: passed, testResults: [{ name: 'a file', status, assertionResults }] }
  writeFileSync(join(folder.path, 'vitest.json'), JSON.stringify(report))
  writeFileSync(join(folder.path, 'vitest.code'), failed === 0 ? '0' : '1')
}

function playwrightReports({ expected, unexpected }: { expected: number; unexpected: number }): void {
  const specs = Array.from({ length: unexpected }, (_, index) => ({
    title: `what a person cannot do, ${index + 1}`,
    tests: [{ status: 'unexpected', annotations: [], results: [{ error: { message: 'no such button' } }] }],
  }))
  const report = { stats: { expected, unexpected, flaky: 0 }, errors: [], suites: [{ specs }] }
  writeFileSync(join(folder.path, 'playwright.json'), JSON.stringify(report))
  writeFileSync(join(folder.path, 'playwright.code'), unexpected === 0 ? '0' : '1')
}

function runTests(environment: Record<string, string> = {}) {
  const { status, stdout } = spawnSync(process.execPath, ['test/run.mjs'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      CI: '',
      PATH: `${folder.path}:${process.env.PATH}`,
      CHROMIUM: join(folder.path, 'electron'),
      ELECTRON_OVERRIDE_DIST_PATH: folder.path,
      ...environment,
    },
  })
  return { status, lines: stdout.trimEnd().split('\n') }
}

describe.runIf(process.platform === 'linux')('npm test', () => {
  test('counts what every part reports, names what was skipped, and ends with one line', () => {
    const { status, lines } = runTests()
    expect(lines.at(-1)).toBe('7 passed, 0 failed, 1 skipped')
    expect(lines).toContain('SKIPPED what cannot be tried here')
    expect(status).toBe(0)
  })

  test('fails when a unit test fails, and still runs the rest', () => {
    vitestReports({ passed: 3, failed: 1 })
    const { status, lines } = runTests()
    expect(lines.at(-1)).toBe('7 passed, 1 failed, 1 skipped')
    expect(lines.slice(-4, -1)).toEqual(['FAILED: what does not work, 1', '  expected 1 to be 2', ''])
    expect(status).toBe(1)
  })

  test('fails when a file of tests fails outside of its tests', () => {
    const testResults = [
      { name: 'a file', status: 'failed', message: 'cannot be read', assertionResults: [] },
    ]
    writeFileSync(join(folder.path, 'vitest.json'), JSON.stringify({ numPassedTests: 3, testResults }))
    writeFileSync(join(folder.path, 'vitest.code'), '1')
    const { status, lines } = runTests()
    expect(lines.at(-1)).toBe('7 passed, 1 failed, 0 skipped')
    expect(lines).toContain('FAILED: a file')
    expect(status).toBe(1)
  })

  test('fails when the unit tests end with an error that is none of a test', () => {
    writeFileSync(join(folder.path, 'vitest.code'), '1')
    const { status, lines } = runTests()
    expect(lines.at(-1)).toBe('7 passed, 1 failed, 1 skipped')
    expect(status).toBe(1)
  })

  test('fails when an end-to-end test fails', () => {
    playwrightReports({ expected: 1, unexpected: 1 })
    const { status, lines } = runTests()
    expect(lines.at(-1)).toBe('5 passed, 2 failed, 1 skipped')
    expect(lines).toContain('FAILED: what a person cannot do, 1')
    expect(lines).toContain('  no such button')
    expect(status).toBe(1)
  })

  test('fails when types or style fail', () => {
    standIn('npm', 'exit 1')
    const { status, lines } = runTests()
    expect(lines).toContain('FAILED: types')
    expect(lines).toContain('FAILED: lint')
    expect(status).toBe(1)
  })

  test('fails when a part ends without a report', () => {
    standIn('playwright', 'exit 0')
    const { status, lines } = runTests()
    expect(lines.at(-1)).toBe('3 passed, 2 failed, 1 skipped')
    expect(status).toBe(1)
  })

  test('says that there is no Electron, which on a machine for CI is a failure', () => {
    const environment = { ELECTRON_OVERRIDE_DIST_PATH: join(folder.path, 'nowhere') }
    const { status, lines } = runTests(environment)
    expect(lines.at(-1)).toBe('5 passed, 0 failed, 2 skipped')
    expect(lines.join('\n')).toMatch(/SKIPPED end-to-end tests on Electron: there is no Electron binary/)
    expect(status).toBe(0)

    const forCi = runTests({ ...environment, CI: 'true' })
    expect(forCi.lines.at(-1)).toBe('5 passed, 1 failed, 1 skipped')
    expect(forCi.status).toBe(1)
  })
})
