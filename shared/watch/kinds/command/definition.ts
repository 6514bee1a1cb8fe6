import { z } from 'zod'
import { secretNameProblem, secretsNamed } from '../../../secrets/reference'
import { text } from '../../../text/text'
import { commonFields, commonMeanings } from '../../common-fields'
import type { FieldProblem } from '../../monitor'
import type { CommandTarget } from './target'

const name = /^[A-Za-z_][A-Za-z0-9_]*$/
/** Whoever approves a command has to see all of it, in the order in which it is written. */
const unseen = /(?![\n\t])[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u
/** Variables by which a program can be made to run another one than it seems to. */
const dangerous = /^(?:LD_|DYLD_|NODE_OPTIONS$|BASH_ENV$|ENV$|PYTHONSTARTUP$|PERL5OPT$|RUBYOPT$)/i

/** A program that is run, any Nagios plugin for one, as a person writes it. */
export const commandDefinitionSchema = z.strictObject({
  ...commonFields,
  kind: z.literal('command'),
  command: z.array(z.string().max(4096)).min(1).max(100).meta({
    description:
      'The program and its arguments, as a list: no shell reads them. The program is one of the PATH or an absolute path. Exit code 0 is well, 1 a warning, 2 critical, anything else tells nothing. One that a runbook names waits until a person has approved that very one.',
    example: '[/usr/lib/nagios/plugins/check_load, -w, "5,4,3", -c, "10,8,6"]',
  }),
  environment: z.record(z.string(), z.string().max(4096)).optional().meta({
    description:
      'Variables it is given besides PATH, HOME and LANG=C. They are stored as they are, but for secrets: in a value, `{secret:NAME}` stands for the secret of that name, which each laptop holds by itself.',
    example: '{ PGPASSWORD: "{secret:ledger-db}" }',
  }),
  folder: z
    .string()
    .min(1)
    .max(4096)
    .optional()
    .meta({ description: 'The folder it runs in, an absolute path.', default: 'the home folder' }),
  value: z.string().min(1).max(200).optional().meta({
    description: 'The label of the performance value that is the monitor’s value.',
    default: 'the first one',
    example: 'load5',
  }),
})
export type CommandDefinition = z.infer<typeof commandDefinitionSchema>

export const commandReadSchema = commandDefinitionSchema.extend(commonMeanings)

export function commandTarget(read: z.output<typeof commandReadSchema>): CommandTarget {
  const [program = '', ...rest] = read.command
  return {
    kind: 'command',
    program,
    arguments: rest,
    environment: read.environment ?? {},
    folder: read.folder ?? null,
    value: read.value ?? null,
  }
}

export function commandContradictions(target: CommandTarget): FieldProblem[] {
  const { program, environment, folder } = target
  const words = text.watch.problems.command
  const problems: FieldProblem[] = []
  const texts = [program, ...target.arguments, ...Object.values(environment), folder ?? '']
  if (program.trim() === '') problems.push({ field: 'command', sentence: words.missing })
  if (/[/\\]/.test(program) && !isAbsolute(program))
    problems.push({
      field: 'command',
      sentence: words.relative(program),
    })
  if (folder !== null && !isAbsolute(folder)) problems.push({ field: 'folder', sentence: words.folder })
  if (texts.some((written) => unseen.test(written)))
    problems.push({ field: 'command', sentence: words.unseen })
  if (secretsNamed([program, ...target.arguments]).length > 0)
    problems.push({
      field: 'command',
      sentence: words.secretArgument,
    })
  for (const [variable, value] of Object.entries(environment)) {
    const secretProblem = secretNameProblem(value)
    if (secretProblem !== null) problems.push({ field: 'environment', sentence: secretProblem })
    if (!name.test(variable))
      problems.push({
        field: 'environment',
        sentence: words.variable(variable),
      })
    else if (dangerous.test(variable))
      problems.push({
        field: 'environment',
        sentence: words.dangerous(variable),
      })
  }
  return problems
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:[/\\]/.test(path) || path.startsWith('\\\\')
}
