import type { StoreFailure } from '../../shared/store/failure'

/** SQLite's result codes, by their beginnings. */
const failures: readonly [RegExp, StoreFailure][] = [
  [/^SQLITE_FULL/, 'full'],
  [/^SQLITE_(?:READONLY|PERM)/, 'read-only'],
  [/^SQLITE_(?:CORRUPT|NOTADB)/, 'damaged'],
  [/^SQLITE_(?:BUSY|LOCKED)/, 'in use'],
  [/^SQLITE_(?:IOERR|CANTOPEN)/, 'unreachable'],
]

/** What an error says about the database; null for one of another kind. */
export function storeFailureOf(error: unknown): StoreFailure | null {
  if (!(error instanceof Error)) return null
  const code = 'code' in error ? String(error.code) : ''
  return failures.find(([pattern]) => pattern.test(code))?.[1] ?? storeFailureOf(error.cause)
}
