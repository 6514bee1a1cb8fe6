import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fileText } from '#shared/handover/file'
import type { Note } from '#shared/handover/note'
import { draftOf, incoming, laptops, shiftOf } from './laptops'

const { laptopOf, shared, fileNames, inFolder } = laptops()

/** A note as the text of a file whose hash is right. */
function sealed(note: Note): string {
  return fileText({ kind: 'note', note }, (text) => createHash('sha256').update(text).digest('hex'))
}

describe('the handover folder', () => {
  test('may hold anything: what is not whole, not ours or not true is told and left alone', async () => {
    const noor = await laptopOf('Noor')
    await draftOf(noor, 'Noor')
    await noor.ask('handover.give', { shiftId: await shiftOf(noor) })
    const [name = ''] = await fileNames('note')
    const text = await readFile(join(shared(), name), 'utf8')
    await rm(join(shared(), name))
    const { note } = JSON.parse(text).content
    const put = (as: string, contents: string) => writeFile(join(shared(), as), contents)
    await put('note-half.watchkeeper.json', text.slice(0, text.length / 2))
    await put('note-tampered.watchkeeper.json', text.replace('Mind the tide', 'Ignore the tide'))
    await put('note-newer.watchkeeper.json', text.replace('"version": 1', '"version": 2'))
    await put('note-foreign.watchkeeper.json', '{"hello": "world"}')
    await put('note-future.watchkeeper.json', sealed({ ...note, writtenAt: Date.now() + 7 * 24 * 3_600_000 }))
    await put('note-large.watchkeeper.json', '')
    await truncate(join(shared(), 'note-large.watchkeeper.json'), 50 * 1024 * 1024)
    await put('.note-hidden.watchkeeper.json', 'half')
    await put('README.md', '# Ours')
    await mkdir(join(shared(), 'note-folder.watchkeeper.json'))

    const ines = await laptopOf('Ines')
    const refused = await ines.until(({ handoverExchange }) =>
      handoverExchange.refused.length === 5 ? handoverExchange.refused : null,
    )
    expect(
      Object.fromEntries(refused.map(({ fileName, sentence }) => [fileName.split(/[-.]/)[1], sentence])),
    ).toEqual({
      future: expect.stringContaining('is still to come'),
      tampered: expect.stringContaining('was changed after'),
      newer: expect.stringContaining('A newer Watchkeeper'),
      foreign: expect.stringContaining('not a handover of Watchkeeper'),
      large: expect.stringContaining('larger than any handover'),
    })
    expect(ines.state().handoverExchange.incoming).toEqual([])

    await put('note-half.watchkeeper.json', text)
    await incoming(ines)
    await ines.until(({ handoverExchange }) => (handoverExchange.refused.length === 5 ? true : null))
  })

  test('is chosen by its path where no dialog of the system can be shown', async () => {
    const noor = await laptopOf('Noor', { exchange: false })
    expect(await noor.refusal('handover.chooseFolder', null)).toMatchObject({
      code: 'invalid',
      fields: [{ field: 'path' }],
    })
  })

  test('has to be a folder', async () => {
    const noor = await laptopOf('Noor')
    const file = inFolder('ferry.md')
    for (const path of [file, inFolder('nowhere')])
      expect(await noor.refusal('handover.setFolder', { path })).toMatchObject({
        code: 'invalid',
        fields: [{ field: 'path' }],
      })
    await noor.until(({ preferences }) => (preferences.handoverFolder === shared() ? true : null))
  })
})
