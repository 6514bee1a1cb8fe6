import { existsSync, readFileSync } from 'node:fs'

/**
 * What a part of the tests came to.
 * @typedef {{ passed: number, failures: { name: string, why: string }[], skipped: string[] }} Outcome
 */

/**
 * The outcome in a report of Vitest or of Playwright, each in its own words. A part that ends without a report failed.
 * @returns {Outcome}
 */
export function readReport(path, part) {
  if (!existsSync(path))
    return { passed: 0, failures: [{ name: part, why: 'It left no report.' }], skipped: [] }
  const report = JSON.parse(readFileSync(path, 'utf8'))
  return report.stats === undefined ? outcomeOfVitest(report) : outcomeOfPlaywright(report)
}

function outcomeOfVitest({ numPassedTests, testResults }) {
  const tests = testResults.flatMap((file) => file.assertionResults)
  const withStatus = (...wanted) => tests.filter((test) => wanted.includes(test.status))
  const failed = withStatus('failed').map((test) => ({
    name: test.fullName,
    why: (test.failureMessages ?? []).join('\n'),
  }))
  // A file that fails before or outside of its tests says so itself.
  const broken = testResults
    .filter((file) => file.status === 'failed')
    .filter((file) => !file.assertionResults.some((test) => test.status === 'failed'))
    .map((file) => ({ name: file.name, why: file.message ?? '' }))
  return {
    passed: numPassedTests,
    failures: [...failed, ...broken],
    skipped: withStatus('skipped', 'pending').map((test) => test.fullName),
  }
}

function outcomeOfPlaywright({ stats, errors, suites }) {
  const tests = suites
    .flatMap(specsOf)
    .flatMap(({ title, tests }) => tests.map((test) => ({ title, ...test })))
  const failed = tests
    .filter((test) => test.status === 'unexpected')
    .map((test) => ({ name: test.title, why: test.results?.at(-1)?.error?.message ?? '' }))
  const broken = errors.map((error) => ({ name: 'the end-to-end tests', why: error.message ?? '' }))
  return {
    passed: stats.expected + stats.flaky,
    failures: [...failed, ...broken],
    skipped: tests
      .filter((test) => test.status === 'skipped')
      .map(
        ({ title, annotations }) =>
          `${title}: ${annotations.map(({ description }) => description).join(', ')}`,
      ),
  }
}

function specsOf(suite) {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)]
}
