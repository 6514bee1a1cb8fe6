import { readFileSync, renameSync } from 'node:fs'
import { basename } from 'node:path'
import { text } from '../shared/text/text'
import { nameAside } from './store/name-aside'
import { writeWhole } from './write-whole'

type Values = Record<string, unknown>

/** A JSON file with a value for each name: small, and read at every start before anything else. */
export class PreferenceFile {
  /** What a person must be told of a file that could not be read; null when all is well. */
  readonly trouble: string | null

  constructor(private readonly file: string) {
    this.trouble = setDamagedAside(file)
  }

  values(): Values {
    return read(this.file) ?? {}
  }

  /** Keeps values beside those of other names. Throws the system's error where the file cannot be written. */
  keep(values: Values): void {
    writeWhole(this.file, JSON.stringify({ ...this.values(), ...values }, undefined, '\t'))
  }
}

/** Null for a file that is damaged, or is none. */
function read(file: string): Values | null {
  try {
    return understood(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

function setDamagedAside(file: string): string | null {
  if (!isDamaged(file)) return null
  const aside = nameAside(file, 'unreadable', Date.now())
  renameSync(file, aside)
  return text.preferences.unreadable(basename(aside))
}

function isDamaged(file: string): boolean {
  try {
    return understood(JSON.parse(readFileSync(file, 'utf8'))) === null
  } catch (error) {
    return error instanceof SyntaxError
  }
}

function understood(json: unknown): Values | null {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? { ...json } : null
}
