import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  crashReport,
  crashReportName,
  crashSentence,
  type Defect,
  outdatedReports,
  toldName,
} from '../shared/diagnostics/crash-report'

const kept = 5

/** Writes a report into the data folder, as `redact` leaves it. It must not fail: something else just did. */
export function writeCrashReport(dataFolder: string, defect: Defect, redact: (text: string) => string): void {
  try {
    const file = join(dataFolder, crashReportName(defect.at))
    writeFileSync(file, redact(crashReport(defect)), { mode: 0o600 })
  } catch {
    // The folder cannot be written; there is nowhere else to tell it.
  }
}

/** What a person is to be told of reports since the last start, once; null when there are none. */
export function takeCrashReports(dataFolder: string): string | null {
  const told = readdirSync(dataFolder)
    .sort()
    .flatMap((name) => markTold(dataFolder, name) ?? [])
  for (const name of outdatedReports(readdirSync(dataFolder), kept)) {
    rmSync(join(dataFolder, name), { force: true })
  }
  return crashSentence(told, dataFolder)
}

function markTold(dataFolder: string, name: string): string | null {
  const told = toldName(name)
  if (told === null) return null
  try {
    renameSync(join(dataFolder, name), join(dataFolder, told))
    return told
  } catch {
    return name
  }
}
