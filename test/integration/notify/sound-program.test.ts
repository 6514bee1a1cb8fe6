import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { systemSounds } from '#main/notify/sound-program'
import { soundNames } from '#shared/notify/sounds'
import { project } from '../../../main/launch/build-if-stale.mjs'
import { temporaryFolder } from '../watch/harness'

const resources = join(project, 'resources')

describe.skipIf(process.platform === 'win32')('a program that plays sounds', () => {
  let folder: ReturnType<typeof temporaryFolder>
  beforeEach(() => {
    folder = temporaryFolder()
  })
  afterEach(() => folder.delete())

  /** A player that writes down how it was called, and ends with `code`. */
  function player(name: string, code: number) {
    const program = join(folder.path, name)
    writeFileSync(program, `#!/bin/sh\necho "$@" >> '${program}.calls'\nexit ${code}\n`)
    chmodSync(program, 0o755)
    return { program, args: (file: string, volume: number) => [String(volume), file] }
  }

  test('is given the file and the volume', async () => {
    const works = player('works', 0)
    expect(await systemSounds(resources, [works]).play('P2', 40)).toBe(works.program)
    expect(readFileSync(`${works.program}.calls`, 'utf8')).toBe(`40 ${join(resources, 'sounds/P2.wav')}\n`)
  })

  test('that is missing or fails gives way to the next', async () => {
    const absent = { ...player('absent', 0), program: '/nowhere/player' }
    const works = player('works', 0)
    expect(await systemSounds(resources, [absent, player('fails', 1), works]).play('P1', 70)).toBe(
      works.program,
    )
  })

  test('where none works, it is said', async () => {
    const none = systemSounds(resources, [player('fails', 1)])
    await expect(none.play('P1', 70)).rejects.toThrow('no program could play a sound')
  })
})

test.each(soundNames)('the sound %s is a short wave file', (name) => {
  const file = join(resources, 'sounds', `${name}.wav`)
  const head = readFileSync(file).subarray(0, 44)
  expect([head.toString('latin1', 0, 4), head.toString('latin1', 8, 12)]).toEqual(['RIFF', 'WAVE'])
  const seconds = head.readUInt32LE(40) / head.readUInt32LE(28)
  expect(seconds).toBeLessThan(1.5)
  expect(statSync(file).size).toBeLessThan(60 * 1024)
})
