import { existsSync } from 'node:fs'
import { text } from '../../shared/text/text'
import type { Clock } from '../clock'
import { gatherDiagnostics } from '../gather-diagnostics'
import { examine } from '../store/examine'
import { fail } from './exit'

/** Prints what helps to find out what is wrong, without anything personal. Returns the exit code. */
export function printDiagnostics(dataFolder: string, version: string, clock: Clock): number {
  if (!existsSync(dataFolder)) return fail(text.commandLine.store.noFolder(dataFolder))
  console.log(gatherDiagnostics({ dataFolder, version, clock, person: '', faultsOf }))
  return 0
}

function faultsOf(file: string): string[] {
  const words = text.diagnostics.faults
  if (!existsSync(file)) return [words.none]
  const found = examine(file)
  if (found.state === 'newer') return [words.newer]
  return found.state === 'damaged' ? found.found : []
}
