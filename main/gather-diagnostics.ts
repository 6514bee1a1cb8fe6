import { readdirSync, readFileSync, statSync } from 'node:fs'
import { arch, homedir, hostname, platform, release, userInfo } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { diagnosticsText } from '../shared/diagnostics/diagnostics'
import type { Clock } from './clock'
import { logFile, olderLogFile } from './diagnostics'
import { copiesIn } from './store/copies'

const shownLines = 100

interface Parts {
  dataFolder: string
  version: string
  clock: Clock
  /** Who uses this Watchkeeper. */
  person: string
  /** Examines the database: what is wrong with it. */
  faultsOf(file: string): string[]
}

/** What is known of this installation, as a text that can be shown to others. */
export function gatherDiagnostics({ dataFolder, version, clock, person, faultsOf }: Parts): string {
  const file = join(dataFolder, 'watchkeeper.db')
  const { rows, names } = contentsOf(file)
  const { node, electron } = process.versions
  const engine = electron === undefined ? `Node ${node}` : `Electron ${electron}`
  const facts = {
    at: clock.now(),
    zone: clock.zone(),
    version,
    runsOn: `${platform()} ${release()} ${arch()}, ${engine}`,
    files: filesIn(dataFolder),
    faults: faultsOf(file),
    copies: copiesIn(dataFolder),
    rows,
    logLines: lastLines(dataFolder),
  }
  return diagnosticsText(facts, {
    dataFolder,
    home: homedir(),
    names: [userInfo().username, hostname(), person, ...names],
  })
}

function filesIn(dataFolder: string): { name: string; size: number }[] {
  try {
    return readdirSync(dataFolder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => ({ name, size: statSync(join(dataFolder, name)).size }))
  } catch {
    return []
  }
}

function contentsOf(file: string): { rows: { table: string; count: number }[]; names: string[] } {
  try {
    const database = new BetterSqlite3(file, { readonly: true, fileMustExist: true })
    try {
      return { rows: rowsOf(database), names: namesIn(database) }
    } finally {
      database.close()
    }
  } catch {
    return { rows: [], names: [] }
  }
}

function rowsOf(database: BetterSqlite3.Database): { table: string; count: number }[] {
  const tables = database
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .pluck()
    .all()
  return tables.map((table) => {
    const count = database.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get()
    return { table, count: count ?? 0 }
  })
}

/** What people named. */
function namesIn(database: BetterSqlite3.Database): string[] {
  return database
    .prepare<[], string | null>(
      `SELECT name FROM monitor UNION SELECT person FROM shift UNION SELECT runbook FROM runbook_copy
       UNION SELECT definition ->> 'name' FROM channel UNION SELECT definition ->> 'group' FROM monitor
       UNION SELECT author FROM log_version`,
    )
    .pluck()
    .all()
    .filter((name) => name !== null)
}

function lastLines(dataFolder: string): string[] {
  const texts = [olderLogFile, logFile].map((name) => {
    try {
      return readFileSync(join(dataFolder, name), 'utf8')
    } catch {
      return ''
    }
  })
  return texts
    .join('')
    .split('\n')
    .filter((line) => line !== '')
    .slice(-shownLines)
}
