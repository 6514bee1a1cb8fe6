import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createRunbookParser, type RunbookParser } from '#main/runbook/parse-in-worker'
import { parseRunbook } from '#shared/runbook/parse'
import { temporaryFolder } from '../watch/harness'

const built = temporaryFolder()
let worker = ''
beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: 'main/runbook/parse-worker.ts',
      outDir: built.path,
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'parse-worker.cjs' } },
    },
  })
  worker = join(built.path, 'parse-worker.cjs')
})
afterAll(() => built.delete())

let folder: ReturnType<typeof temporaryFolder>
let parser: RunbookParser
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(async () => {
  await parser.close()
  folder.delete()
})

async function workerThat(does: string): Promise<string> {
  const path = join(folder.path, 'worker.cjs')
  await writeFile(path, `const { parentPort } = require('node:worker_threads')\n${does}`)
  return path
}

const text = '# Ferry\n\n- [ ] Look\n\n## Boats\n'

describe('createRunbookParser', () => {
  it('understands in the worker what it understands in place', async () => {
    parser = createRunbookParser(worker, { inPlace: 10, time: 30_000, workers: 1 })
    const texts = [text, `${text}\n### More\n`, text]
    const models = await Promise.all(texts.map((each) => parser.parse(each)))
    expect(models).toEqual(texts.map((text) => parseRunbook(text)))
  })

  it('understands small texts without a worker', async () => {
    parser = createRunbookParser(join(folder.path, 'none.cjs'))
    expect(await parser.parse(text)).toEqual(parseRunbook(text))
  })

  it('leaves main free while a large text is parsed', async () => {
    parser = createRunbookParser(worker)
    let turns = 0
    const counting = setInterval(() => {
      turns += 1
    }, 1)
    const model = await parser.parse(`${text}${'Words of no importance.\n\n'.repeat(20_000)}`)
    clearInterval(counting)
    expect(model.sections).toHaveLength(2)
    expect(turns).toBeGreaterThan(3)
  })

  it('gives up after a time, with the headings and a gap, and understands what comes next', async () => {
    const never = await workerThat('parentPort.on("message", () => { for (;;); })')
    parser = createRunbookParser(never, { inPlace: 10, time: 200, workers: 1 })
    const model = await parser.parse(text)
    expect(model.sections.map(({ title }) => title)).toEqual(['Ferry', 'Boats'])
    expect(model.checklists).toEqual([])
    expect(model.gaps).toEqual([
      {
        kind: 'bound',
        severity: 'error',
        sentence:
          'This runbook takes too long to be understood, so only its headings were read. Split it into several files.',
        line: 1,
      },
    ])
    expect((await parser.parse('# Small')).document.title).toBe('Small')
  })

  it('understands in place where the worker is missing or broken', async () => {
    parser = createRunbookParser(join(folder.path, 'none.cjs'), { inPlace: 10, time: 30_000, workers: 1 })
    expect(await parser.parse(text)).toEqual(parseRunbook(text))
    await parser.close()
    const broken = await workerThat('parentPort.on("message", () => { throw new Error("broken") })')
    parser = createRunbookParser(broken, { inPlace: 10, time: 30_000, workers: 1 })
    expect(await parser.parse(text)).toEqual(parseRunbook(text))
  })

  it('understands other texts while one takes long', async () => {
    const slow = await workerThat(
      'parentPort.on("message", (text) => { if (text === "never ends") for (;;); parentPort.postMessage(text) })',
    )
    parser = createRunbookParser(slow, { inPlace: 1, time: 60_000, workers: 2 })
    const parsing = parser.parse('never ends')
    const others = ['one', 'two', 'three']
    expect(await Promise.all(others.map((each) => parser.parse(each)))).toEqual(others)
    await parser.close()
    expect((await parsing).gaps.map(({ kind }) => kind)).toEqual(['bound'])
  })

  it('gives up what is parsed while it is closed', async () => {
    const never = await workerThat('parentPort.on("message", () => { for (;;); })')
    parser = createRunbookParser(never, { inPlace: 10, time: 60_000, workers: 1 })
    const parsing = parser.parse(text)
    await new Promise((resolve) => setImmediate(resolve))
    await parser.close()
    expect((await parsing).gaps.map(({ kind }) => kind)).toEqual(['bound'])
  })
})
