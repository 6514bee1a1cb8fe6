import type { Argument, Command, Option } from 'commander'

/** What a command takes: the word a person reads for it, and whether it is a file or folder of theirs. */
interface ValueReference {
  name: string
  isPath: boolean
}

interface OptionReference {
  /** "--timeout", and "-V" where there is a short one. */
  flags: readonly string[]
  value: ValueReference | null
  description: string
}

interface ArgumentReference extends ValueReference {
  required: boolean
  /** The only values that it may have; empty: any. */
  choices: readonly string[]
  description: string
}

/** One command as the manual and the shells' completion tell of it; made from its definition. */
export interface CommandReference {
  /** The words that call it after the program's own: "runbook lint"; empty for the program itself. */
  words: string
  name: string
  /** One line. */
  summary: string
  description: string
  arguments: readonly ArgumentReference[]
  options: readonly OptionReference[]
  commands: readonly CommandReference[]
}

/** What the definition of a command says of it and of those under it. */
export function referenceOf(command: Command, before = ''): CommandReference {
  const help = command.createHelp()
  const words = command.parent === null ? '' : `${before} ${command.name()}`.trim()
  const description = command.description()
  return {
    words,
    name: command.name(),
    summary: command.summary() || description,
    description,
    arguments: help.visibleArguments(command).map(argumentReference),
    options: help.visibleOptions(command).map(optionReference),
    commands: command.commands.map((each) => referenceOf(each, words)),
  }
}

/** A command and all under it, each before its own. */
export function withAllUnder(reference: CommandReference): CommandReference[] {
  return [reference, ...reference.commands.flatMap(withAllUnder)]
}

function argumentReference(argument: Argument): ArgumentReference {
  const name = argument.name()
  const { required, argChoices, description } = argument
  return { name, isPath: pathNames.has(name), required, choices: argChoices ?? [], description }
}

function optionReference({ short, long, flags, description, ...option }: Option): OptionReference {
  const name = /[<[](.+)[>\]]/.exec(flags)?.[1]
  const takesValue = option.required || option.optional
  return {
    flags: [long, short].flatMap((flag) => flag ?? []),
    value: takesValue && name !== undefined ? { name, isPath: pathNames.has(name) } : null,
    description,
  }
}

/** What the definitions call something that stands on disk. */
const pathNames = new Set(['path', 'file', 'folder', 'config', 'results'])
