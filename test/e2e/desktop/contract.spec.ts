import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import fc from 'fast-check'
import { lookingWrong, requestNames } from '../../support/hostile-inputs'
import { expect, test } from '../support/desktop-test'

const typedError = {
  ok: false,
  error: {
    code: expect.stringMatching(/^(?:invalid|not found|refused|failed)$/),
    sentence: expect.stringMatching(/\w.*\.$/),
    fields: expect.any(Array),
  },
}

/** Gives the page a function that asks whatever it is given; the bridge itself throws for what it cannot carry. */
function prepare(page: Page): Promise<void> {
  return page.evaluate(() => {
    const request: (name: unknown, input: unknown) => Promise<unknown> = Reflect.get(
      window.watchkeeper ?? {},
      'request',
    )
    Reflect.set(window, 'ask', async (name: unknown, input: unknown) => {
      try {
        return await request(name, input)
      } catch {
        return 'thrown in the page'
      }
    })
  })
}

/** A runbook in which nothing is watched, so that nothing changes by itself. */
async function watchNothing(folder: string, dataFolder: string): Promise<void> {
  const runbookPath = join(folder, 'runbook.md')
  await writeFile(runbookPath, '# Nothing is watched here\n')
  await mkdir(dataFolder)
  await writeFile(join(dataFolder, 'preferences.json'), JSON.stringify({ runbookPath }))
}

test('whatever a page asks through the preload, it is answered and nothing changes', async ({
  startDesktop,
  folder,
  dataFolder,
}) => {
  await watchNothing(folder, dataFolder)
  const page = await (await startDesktop()).page()
  await prepare(page)
  const held = () =>
    page.evaluate(async () => {
      const answer = await window.watchkeeper?.request('state.get', null)
      return answer?.ok ? { ...answer.value, revision: 0 } : null
    })
  const before = await held()
  const asked = requestNames.flatMap((name) =>
    fc.sample(lookingWrong(name), 3).map((input) => [name, JSON.stringify(input)] as const),
  )
  const answers = await page.evaluate((all) => {
    const ask: (name: unknown, input: unknown) => Promise<unknown> = Reflect.get(window, 'ask')
    return Promise.all(all.map(([name, input]) => ask(name, JSON.parse(input))))
  }, asked)
  for (const [place, answer] of answers.entries()) {
    if (answer !== 'thrown in the page') expect(answer, asked[place]?.[0]).toEqual(typedError)
  }

  const strange = await page.evaluate(async () => {
    const ask: (name: unknown, input: unknown) => Promise<unknown> = Reflect.get(window, 'ask')
    const circle: { self?: unknown } = {}
    circle.self = circle
    const nested = (depth: number) => {
      let inner: unknown = 'x'
      for (let level = 0; level < depth; level += 1) inner = [inner]
      return inner
    }
    const inputs = [
      circle,
      () => 'a function',
      { id: () => 'a function' },
      { id: Symbol('s').description },
      { id: 10n },
      { id: new Date(Number.NaN) },
      { id: new Map([['a', 1]]) },
      { id: document.body },
      { id: Number.NaN },
      new Proxy({}, {}),
      Promise.resolve(1),
      new Error('x'),
      new Uint8Array(10_000_000),
      { id: 'x'.repeat(30_000_000) },
      nested(900),
      nested(100_000),
    ]
    return Promise.all([
      ...inputs.map((input) => ask('monitor.remove', input)),
      ...inputs.map((input) => ask(input, null)),
    ])
  })
  for (const answer of strange) {
    if (answer !== 'thrown in the page') expect(answer).toEqual(typedError)
  }
  expect(strange.filter((answer) => answer !== 'thrown in the page').length).toBeGreaterThan(20)
  expect(await held()).toEqual(before)
})
