import type { Command } from 'commander'
import { text } from '../../../shared/text/text'
import { referenceOf } from './command-reference'
import { completionFor, type Shell } from './completion'
import { manualPage } from './manual'

export { type Shell, shells } from './completion'

/** How the desktop app is started by the same program. */
function desktopCalls() {
  const words = text.commandLine.help.manual.desktopProgram
  return [
    { call: '[--hidden] [--data-dir=FOLDER]', description: words.open },
    { call: 'RUNBOOK | HANDOVER | LINK', description: words.openWith },
  ]
}

/** Prints the script that a shell reads to complete the commands. Returns the exit code. */
export function printCompletion(shell: Shell, program: Command): number {
  process.stdout.write(completionFor(shell, referenceOf(program)))
  return 0
}

/** Prints the manual page. Returns the exit code. */
export function printManual(program: Command, version: string): number {
  process.stdout.write(manualPage(referenceOf(program), { version, desktop: desktopCalls() }))
  return 0
}
