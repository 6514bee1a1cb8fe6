import type { KindFacts } from '../facts'
import type { CommandDefinition } from './definition'

/** A program to run as a Nagios plugin is run: without a shell, and with no more of an environment than it is given. */
export interface CommandTarget {
  kind: 'command'
  program: string
  arguments: readonly string[]
  environment: Readonly<Record<string, string>>
  /** The folder it runs in; null for the person's own. */
  folder: string | null
  /** Which of its performance values is judged, by its label; null for the first. */
  value: string | null
}

export const commandFacts: KindFacts<CommandDefinition, CommandTarget> = {
  kind: 'command',
  unit: null,
  metric: null,
  describe: ({ command }) => describeCommand(command),
  address: () => null,
}

/** A command as a person reads it, each part that needs it in quotes: `check_disk -w "10 %"`. */
export function describeCommand(parts: readonly string[]): string {
  return parts.map((part) => (/^[\w@%+=:,./-]+$/.test(part) ? part : JSON.stringify(part))).join(' ')
}

/**
 * What makes a command that very command, as one text: whoever approves it approves its program, arguments,
 * environment and folder. Which of its values is judged makes no difference.
 */
export function commandIdentity(target: CommandTarget): string {
  const environment = Object.entries(target.environment).sort(([one], [other]) => (one < other ? -1 : 1))
  return JSON.stringify([target.program, target.arguments, environment, target.folder])
}
