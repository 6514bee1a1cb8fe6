/** The first words of the commands: what is asked for with one of them needs no window. */
export const commandNames = [
  'runbook',
  'check',
  'replay',
  'doctor',
  'diagnostics',
  'backup',
  'restore',
  'serve',
  'demo',
  'completion',
  'manual',
  'help',
] as const

const askingAboutItself = ['-h', '--help', '-V', '--version']

/** The arguments for the command line among those of a start; null where the desktop app is wanted. */
export function commandIn(args: readonly string[]): string[] | null {
  const at = args.findIndex((argument) => !argument.startsWith('-') || askingAboutItself.includes(argument))
  const first = args[at] ?? ''
  const isCommand = askingAboutItself.includes(first) || commandNames.some((name) => name === first)
  return isCommand ? args.slice(at) : null
}
