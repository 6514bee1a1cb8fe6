import { type CommandReference, withAllUnder } from './command-reference'

export const shells = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof shells)[number]

/** The script by which a shell completes the program's commands, options and files. */
export function completionFor(shell: Shell, program: CommandReference): string {
  return { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion }[shell](program)
}

function bashCompletion(program: CommandReference): string {
  const all = withAllUnder(program)
  return `# bash completion for ${program.name}
_${program.name}() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} place='' index
  for ((index = 1; index < COMP_CWORD; index++)); do
    case "$place/\${COMP_WORDS[index]}" in
${stepsInto(all, (command) => `      ${quoted(command)}) place=${shellWord(command.words)} ;;`)}
    esac
  done
  local offered='' files=''
  case "$place/$before" in
${valueCases(all)}
    *)
      case "$place" in
${all.map((command) => `        ${shellWord(command.words)}) offered=${shellWord(offeredBy(command).join(' '))} files=${takesPath(command) ? 'yes' : "''"} ;;`).join('\n')}
      esac
      ;;
  esac
  COMPREPLY=($(compgen -W "$offered" -- "$current"))
  if [[ -n $files && $current != -* ]]; then
    compopt -o filenames 2>/dev/null
    COMPREPLY+=($(compgen -f -- "$current"))
  fi
}
complete -F _${program.name} ${program.name}
`
}

function zshCompletion(program: CommandReference): string {
  const all = withAllUnder(program)
  return `#compdef ${program.name}
_${program.name}() {
  local place='' before=\${words[CURRENT-1]} index files=''
  local -a offered
  for ((index = 2; index < CURRENT; index++)); do
    case "$place/\${words[index]}" in
${stepsInto(all, (command) => `      ${quoted(command)}) place=${shellWord(command.words)} ;;`)}
    esac
  done
  case "$place/$before" in
${valueCases(all)}
    *)
      case "$place" in
${all.map((command) => `        ${shellWord(command.words)}) files=${takesPath(command) ? 'yes' : "''"} offered=(${described(command).join(' ')}) ;;`).join('\n')}
      esac
      ;;
  esac
  (( \${#offered} )) && _describe -o '${program.name}' offered
  [[ -n $files ]] && _files
}
_${program.name} "$@"
`
}

function fishCompletion(program: CommandReference): string {
  const lines = withAllUnder(program).flatMap((command) => {
    const condition = fishCondition(command)
    const line = (rest: string) => `complete -c ${program.name} -n ${fishWord(condition)} ${rest}`
    return [
      ...command.commands.map((each) => line(`-f -a ${each.name} -d ${fishWord(each.summary)}`)),
      ...command.arguments.flatMap(({ choices }) =>
        choices.length === 0 ? [] : line(`-f -a ${fishWord(choices.join(' '))}`),
      ),
      ...(takesPath(command) ? [line('-F')] : []),
      ...command.options.map(({ flags, value, description }) => {
        const names = flags.map((flag) =>
          flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
        )
        const takes = value === null ? [] : value.isPath ? ['-r', '-F'] : ['-x']
        return line([...names, ...takes, '-d', fishWord(description)].join(' '))
      }),
    ]
  })
  return [`# fish completion for ${program.name}`, `complete -c ${program.name} -f`, ...lines, ''].join('\n')
}

/** True where the words of a command were typed, and no word of one under it. */
function fishCondition({ words, commands }: CommandReference): string {
  const seen = words
    .split(' ')
    .filter(Boolean)
    .map((word) => `__fish_seen_subcommand_from ${word}`)
  const under = commands.map(({ name }) => name).join(' ')
  const conditions = [...seen, ...(under === '' ? [] : [`not __fish_seen_subcommand_from ${under}`])]
  return conditions.join('; and ')
}

function stepsInto(all: readonly CommandReference[], line: (command: CommandReference) => string): string {
  return all
    .filter(({ words }) => words !== '')
    .map(line)
    .join('\n')
}

/** After an option that takes a value: files where the value is one, else nothing. */
function valueCases(all: readonly CommandReference[]): string {
  const cases = all.flatMap(({ words, options }) =>
    options.flatMap(({ flags, value }) =>
      value === null
        ? []
        : flags.map(
            (flag) => `    ${shellWord(`${words}/${flag}`)}) files=${value.isPath ? 'yes' : "''"} ;;`,
          ),
    ),
  )
  return cases.join('\n')
}

/** "runbook/lint": what was typed before and the word that leads on to the command. */
function quoted({ words, name }: CommandReference): string {
  return shellWord(`${words.slice(0, -name.length).trim()}/${name}`)
}

function offeredBy({ commands, arguments: values, options }: CommandReference): string[] {
  return [
    ...commands.map(({ name }) => name),
    ...values.flatMap(({ choices }) => choices),
    ...options.flatMap(({ flags }) => flags),
  ]
}

function described({ commands, arguments: values, options }: CommandReference): string[] {
  const entry = (word: string, description: string) =>
    shellWord(`${word.replaceAll(':', '\\:')}${description === '' ? '' : `:${description}`}`)
  return [
    ...commands.map(({ name, summary }) => entry(name, summary)),
    ...values.flatMap(({ choices }) => choices.map((choice) => entry(choice, ''))),
    ...options.flatMap(({ flags, description }) => flags.map((flag) => entry(flag, description))),
  ]
}

function takesPath({ arguments: values }: CommandReference): boolean {
  return values.some(({ isPath }) => isPath)
}

/** One word to bash and zsh, whatever is in it. */
function shellWord(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

/** One word to fish, whatever is in it. */
function fishWord(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
