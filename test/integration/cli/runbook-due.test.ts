import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../watch/harness'
import { run } from './program'

let folder: ReturnType<typeof temporaryFolder>
let path: string
beforeEach(async () => {
  folder = temporaryFolder()
  path = join(folder.path, 'ferry.md')
  await writeFile(
    path,
    '# Ferry\n\n## Routine\n\n- **Rotation:** daily at 2:30 AM\n\n## Morning checklist\n\n- [ ] Look\n',
  )
})
afterEach(() => folder.delete())

const stockholm = ['--zone', 'Europe/Stockholm']

describe('runbook due', () => {
  test('prints each time with its place, as the clocks of the zone show it', async () => {
    const spring = ['--from', '2026-03-28T12:00', '--to', '2026-03-30', ...stockholm]
    expect(await run(['runbook', 'due', path, ...spring])).toEqual({
      code: 0,
      printed: `2026-03-29T03:00+02:00  Rotation  (${path}:5)\n2026-03-29T09:00+02:00  Morning checklist  (${path}:9)\n`,
      complaints: '',
    })
  })

  test('runs once on the day on which the hour is repeated, and prints JSON', async () => {
    const autumn = ['--from', '2026-10-25', '--to', '2026-10-25T06:00', ...stockholm]
    const { code, printed } = await run(['runbook', 'due', path, ...autumn, '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(printed)).toEqual([
      { at: '2026-10-25T02:30+02:00', file: path, kind: 'calendar', title: 'Rotation', line: 5 },
    ])
  })

  test('lists the coming week in the zone of this machine unless something else is asked for', async () => {
    const { code, printed } = await run(['runbook', 'due', path])
    expect(code).toBe(0)
    expect(printed.trim().split('\n')).toHaveLength(14)
  })

  test('says that nothing is due', async () => {
    const none = ['--from', '2026-11-23T10:00Z', '--to', '2026-11-23T11:00Z', ...stockholm]
    expect((await run(['runbook', 'due', path, ...none])).printed).toBe('Nothing is due in this time.\n')
  })

  test.each([
    [['--from', 'soon'], '--from soon is no time; write it like 2026-03-29 or 2026-03-29T03:00.\n'],
    [['--to', '2026-02-30'], '--to 2026-02-30 is no time; write it like 2026-03-29 or 2026-03-29T03:00.\n'],
    [['--zone', 'Mars/Base'], 'Mars/Base is no known zone; write it like Europe/Stockholm.\n'],
    [['--from', '2026-03-29', '--to', '2026-03-29'], 'The time of --to must be later than that of --from.\n'],
    [
      ['--from', '2020-01-01', '--to', '2030-01-01'],
      'At most three years can be listed; ask for a shorter time.\n',
    ],
  ])('answers %j with a sentence', async (options, complaints) => {
    expect(await run(['runbook', 'due', path, ...options])).toEqual({ code: 3, printed: '', complaints })
  })
})
