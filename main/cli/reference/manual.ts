import { text } from '../../../shared/text/text'
import { type CommandReference, withAllUnder } from './command-reference'

interface ManualOptions {
  version: string
  /** How the desktop app is started by the same program, in lines of the manual's synopsis. */
  desktop: readonly { call: string; description: string }[]
}

/** The manual page of the program for section 1, in the roff of man(7). */
export function manualPage(program: CommandReference, { version, desktop }: ManualOptions): string {
  const commands = withAllUnder(program).filter((command) => command.commands.length === 0)
  return [
    `.TH ${program.name.toUpperCase()} 1 "" "${plain(`${program.name} ${version}`)}" "User Commands"`,
    '.SH NAME',
    `${plain(program.name)} \\- ${plain(withoutStop(program.description))}`,
    '.SH SYNOPSIS',
    ...desktop.flatMap(({ call }) => [`.B ${plain(program.name)}`, plain(call), '.br']),
    `.B ${plain(program.name)}`,
    `.I COMMAND`,
    plain('[OPTION]... [ARGUMENT]...'),
    '.SH DESCRIPTION',
    plain(text.commandLine.help.manual.withoutCommand),
    ...desktop.flatMap(({ call, description }) => tagged(call, description)),
    '.SH COMMANDS',
    ...commands.flatMap((command) => commandLines(program.name, command)),
    '.SH OPTIONS',
    ...program.options.flatMap(optionLines),
    '',
  ].join('\n')
}

function commandLines(program: string, command: CommandReference): string[] {
  const values = command.arguments.map(({ name, required }) => (required ? `<${name}>` : `[${name}]`))
  return [
    `.SS ${plain([program, command.words, ...values].join(' '))}`,
    ...paragraphs(command.description),
    ...command.arguments.flatMap(({ name, description }) => tagged(name, description)),
    // Each command has it, which the options of the program say.
    ...command.options.filter(({ flags }) => !flags.includes('--help')).flatMap(optionLines),
  ]
}

function optionLines({ flags, value, description }: CommandReference['options'][number]): string[] {
  return tagged([flags.join(', '), value === null ? [] : `<${value.name}>`].flat().join(' '), description)
}

function tagged(tag: string, description: string): string[] {
  return ['.TP', `.B ${plain(tag)}`, plain(description)]
}

function paragraphs(description: string): string[] {
  return description
    .split('\n\n')
    .flatMap((paragraph, index) => (index === 0 ? [] : ['.PP']).concat(plain(paragraph)))
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '')
}

/** A text that roff prints as it is: no escape, no request at its begin, no hyphen for a minus. */
function plain(words: string): string {
  return words
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('"', '\\(dq')
    .replace(/^(?=[.'])/gm, '\\&')
}
