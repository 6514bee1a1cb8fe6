import type { Command } from 'commander'
import { referenceOf } from './command-reference'
import { completionFor, type Shell } from './completion'
import { manualPage } from './manual'

export { type Shell, shells } from './completion'

/** How the desktop app is started by the same program. */
const desktop = [
  {
    call: '[--hidden] [--data-dir=FOLDER]',
    description: 'Open the desktop app, with --hidden into the tray, with its data in FOLDER.',
  },
  {
    call: 'RUNBOOK | HANDOVER | LINK',
    description:
      'Open it with a runbook (a Markdown file, or a folder of them), a handover that somebody sent, or what a watchkeeper:// link leads to.',
  },
]

/** Prints the script that a shell reads to complete the commands. Returns the exit code. */
export function printCompletion(shell: Shell, program: Command): number {
  process.stdout.write(completionFor(shell, referenceOf(program)))
  return 0
}

/** Prints the manual page. Returns the exit code. */
export function printManual(program: Command, version: string): number {
  process.stdout.write(manualPage(referenceOf(program), { version, desktop }))
  return 0
}
