import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../watch/harness'
import { run } from './program'

let folder: ReturnType<typeof temporaryFolder>
let config: string
let results: string
beforeEach(async () => {
  folder = temporaryFolder()
  config = join(folder.path, 'monitors.yaml')
  results = join(folder.path, 'results.jsonl')
  await writeFile(config, '- name: Ferry\n  kind: tcp\n  host: ferry.example\n  port: 443\n')
})
afterEach(() => folder.delete())

function result(minute: number, ok: boolean): string {
  const at = new Date(Date.UTC(2026, 2, 2, 8, minute)).toISOString()
  return JSON.stringify({ at, monitor: 'Ferry', ok, unreachable: !ok })
}

describe('replay', () => {
  test('prints each transition and notification as a line of JSON', async () => {
    await writeFile(results, [result(0, true), result(1, false), result(2, false)].join('\n'))
    const { code, printed, complaints } = await run(['replay', config, results])
    expect({ code, complaints }).toEqual({ code: 0, complaints: '' })
    expect(
      printed
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { type: 'transition', monitor: 'Ferry', from: null, to: 'ok' },
      { at: '2026-03-02T08:02:00.000Z', type: 'transition', from: 'ok', to: 'critical', text: 'no answer' },
      { type: 'notification', monitor: 'Ferry', kind: 'opened', severity: 'P1', title: 'Ferry is down' },
    ])
  })

  test('takes what is piped in for either of its files, and tells the wrong lines of it', async () => {
    const recorded = [result(0, true), result(1, false), result(2, false)].join('\n')
    await writeFile(results, recorded)
    const fromFiles = await run(['replay', config, results])
    expect(await run(['replay', config, '-'], { input: recorded })).toEqual(fromFiles)
    const monitors = await readFile(config, 'utf8')
    expect(await run(['replay', '-', results], { input: monitors })).toEqual(fromFiles)
    const { code, complaints } = await run(['replay', config, '-'], { input: 'nonsense' })
    expect(code).toBe(2)
    expect(complaints).toMatch(/^standard input:1: /)
    expect((await run(['replay', '-', '-'], { input: monitors })).complaints).toContain('Only one of the two')
  })

  test('prints nothing for no results', async () => {
    await writeFile(results, '')
    expect(await run(['replay', config, results])).toEqual({ code: 0, printed: '', complaints: '' })
  })

  test('tells every wrong line with its place', async () => {
    await writeFile(results, `${result(0, true)}\nnonsense\n`)
    expect(await run(['replay', config, results])).toEqual({
      code: 2,
      printed: '',
      complaints: `${results}:2: This is not a JSON object; write one result or event on each line.\n`,
    })
    await writeFile(config, '- name: Ferry\n  kind: boat\n')
    const { code, complaints } = await run(['replay', config, results])
    expect(code).toBe(2)
    expect(complaints).toContain(`${config}:2: kind: “boat” is no kind of monitor`)
  })

  test('says which file cannot be read', async () => {
    const { code, complaints } = await run(['replay', config, join(folder.path, 'none.jsonl')])
    expect(code).toBe(3)
    expect(complaints).toContain('none.jsonl cannot be read')
  })
})
