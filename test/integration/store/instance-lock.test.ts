import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockDataFolder } from '#main/store/instance-lock'
import { temporaryFolder } from '../watch/harness'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.delete())

test('a folder stays taken though nobody keeps what lets go of it', async () => {
  expect(lockDataFolder(folder.path) === null).toBe(false)
  setFlagsFromString('--expose-gc')
  const collectGarbage: () => void = runInNewContext('gc')
  for (let round = 0; round < 5; round += 1) {
    collectGarbage()
    await setImmediate()
  }
  expect(lockDataFolder(folder.path)).toBeNull()
})
