import { describe, expect, it } from 'vitest'
import { OpenRunbook } from '#main/runbook/open-runbook'
import { nothingOf } from '#main/runbook/opened'
import type { ReadMoment, RunbookSource } from '#main/runbook/source'
import { parseRunbook } from '#shared/runbook/parse'
import { eventually } from '../../../eventually'

/** A runbook whose reading never comes to an end by itself. */
async function openSlowly() {
  const reads: ReadMoment[] = []
  let look: (moment: ReadMoment) => void = () => {}
  const source: RunbookSource = {
    kind: 'folder',
    path: '/team',
    folder: '/team',
    read(course) {
      reads.push(course.moment)
      return new Promise(() => {})
    },
    restore: async () => null,
    watch(onChange) {
      look = onChange
      return { close: async () => {} }
    },
  }
  const parse = async (text: string) => parseRunbook(text)
  const runbook = new OpenRunbook({
    clock: { now: () => 0, zone: () => 'UTC' },
    copies: unused(),
    kept: unused(),
    parse: { file: parse, folder: parse },
    samplePath: '/sample.md',
    onChange() {},
    onReading() {},
  })
  await runbook.take(source, { ...nothingOf(source, 0), basis: 'kept' })
  return { runbook, reads, look: (moment: ReadMoment) => look(moment) }
}

/** A part of which nothing may be asked. */
function unused<Part extends object>(): Part {
  return new Proxy({} as Part, {
    get(_, name) {
      throw new Error(`${String(name)} was asked for`)
    },
  })
}

describe('giving up to read a runbook again', () => {
  it('says that what is shown may be old, and lasts until there is something new', async () => {
    const { runbook, reads, look } = await openSlowly()
    look('settled')
    await eventually(() => expect(reads).toEqual(['settled']))
    runbook.cancelReading()
    await eventually(() => expect(runbook.get().trouble?.sentence).toContain('was stopped'))
    look('in passing')
    look('settled')
    await eventually(() => expect(reads).toEqual(['settled', 'settled']))
    await runbook.close()
  })
})
