import { counted } from './counted'

export const commands = {
  question: 'Let Watchkeeper run this command?',
  /** What the question is about, with what it has to be judged by; each part as a program is given it. */
  asked: ({
    command,
    environment,
    folder,
  }: {
    command: string
    environment: string | null
    folder: string | null
  }) =>
    [
      command,
      ...(environment === null ? [] : [`Environment: ${environment}`]),
      `Folder: ${folder ?? 'your home folder'}`,
      'A monitor runs it on this laptop, with your rights, again and again. Let it run only if you know what it does.',
    ].join('\n\n'),
  allow: 'Let it run',
  decline: 'Don’t run it',
  declined: 'The command was not run, since you did not let it.',
  alreadyAsked: 'Whether another command may run is still being asked. Answer that first, then try again.',
  tooLong: (length: number) =>
    `The command has ${counted(length, { one: 'character', other: 'characters' })}, more than can be shown for your approval. Put it into a script, and have the monitor run that.`,
  nobodyToAsk:
    'A page in a browser cannot let a command run. Approve it in the desktop app, or start Watchkeeper with --allow-commands if you trust whoever opens its link.',
}
