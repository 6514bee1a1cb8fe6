import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockDataFolder } from '#main/store/instance-lock'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchkeeper-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('one holder at a time, and the next once it lets go', () => {
  const first = lockDataFolder(folder)
  expect(first).not.toBeNull()
  expect(lockDataFolder(folder)).toBeNull()
  first?.()
  const second = lockDataFolder(folder)
  expect(second).not.toBeNull()
  second?.()
})
