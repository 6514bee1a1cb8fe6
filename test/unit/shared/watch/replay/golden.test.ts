import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { replayLine } from '#main/cli/replay'
import { readConfiguration } from '#shared/watch/replay/config'
import { replay } from '#shared/watch/replay/replay'
import { readResults } from '#shared/watch/replay/results'

const folder = join(import.meta.dirname, '../../../../fixtures/replay')
const situations = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace(/\.yaml$/, ''))

function read(name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}

function replayed(situation: string): string[] {
  const monitors = readConfiguration(read(`${situation}.yaml`))
  if (!monitors.ok) throw new Error(JSON.stringify(monitors.error))
  const events = readResults(read(`${situation}.jsonl`), monitors.value)
  if (!events.ok) throw new Error(JSON.stringify(events.error))
  return [...replay(monitors.value, events.value)].map(replayLine)
}

/** Each situation is recorded results, and beside them what is to become of them. */
describe('what recorded results lead to', () => {
  it.each(situations)('%s', (situation) => {
    const expected = read(`${situation}.expected.jsonl`)
      .split('\n')
      .filter((line) => line !== '')
    expect(replayed(situation)).toEqual(expected)
  })
})
