import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'

/**
 * Writes a small file that only its owner may read, with its folder where that is missing. Whatever ends the program
 * meanwhile leaves the file as it was before, or as it is to be. Throws the system's error where it cannot be written.
 */
export function writeWhole(file: string, text: string): void {
  // A link to a file that is kept elsewhere stays one.
  const target = existsSync(file) ? realpathSync(file) : file
  const temporary = `${target}.new`
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
  rmSync(temporary, { force: true })
  const opened = openSync(temporary, 'wx', 0o600)
  try {
    writeSync(opened, text)
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
  renameSync(temporary, target)
}
