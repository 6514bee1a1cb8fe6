import { existsSync } from 'node:fs'
import type { Clock } from '../clock'
import { gatherDiagnostics } from '../gather-diagnostics'
import { examine } from '../store/examine'
import { fail } from './exit'

/** Prints what helps to find out what is wrong, without anything personal. Returns the exit code. */
export function printDiagnostics(dataFolder: string, version: string, clock: Clock): number {
  if (!existsSync(dataFolder)) return fail(`There is no folder ${dataFolder}.`)
  console.log(gatherDiagnostics({ dataFolder, version, clock, person: '', faultsOf }))
  return 0
}

function faultsOf(file: string): string[] {
  if (!existsSync(file)) return ['there is none']
  const found = examine(file)
  if (found.state === 'newer') return ['it was written by a newer Watchkeeper']
  return found.state === 'damaged' ? found.found : []
}
