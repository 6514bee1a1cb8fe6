import type { KeptSecret } from '../../channels/view'
import type { Pieces } from '../pieces'

export const secrets = {
  problems: {
    name: 'A name has letters, digits, hyphens, dots and underscores.',
    named: (name: string) =>
      `“${name}” is not the name of a secret; use letters, digits, hyphens, dots and underscores.`,
    short: 'A secret has at least 4 characters.',
    notPlain:
      'A secret is plain ASCII without spaces. Write words before it, such as Bearer, where it is used.',
    server: 'Write the address of the server, as in https://prometheus.example.',
    notProtected: 'This system has no protected place to keep it; choose another way to keep it.',
    notWritten: (file: string) => `The secret could not be written to ${file}.`,
  },
  /** Why a monitor is not given one: phrases that end “The check was not made: …”. */
  notGiven: {
    unknown: (name: string) => `this laptop does not know the secret ${name}: enter it here or in Settings`,
    unreadable: (name: string) =>
      `the secret ${name} is kept, but cannot be read here: enter it again in Settings`,
    toServer: ({ name, owner, server }: { name: string; owner: string; server: string }) =>
      `the secret ${name} is for ${owner}, and was not given to ${server}`,
    toCommand: (name: string, owner: string) =>
      `the secret ${name} is for ${owner}, and was not given to a command`,
  },
  /** Who may have one, as a phrase. */
  owner: {
    server: (origin: string) => `${origin} only`,
    commands: 'approved commands only',
    any: 'any monitor that names it',
  },
  card: {
    title: 'Secrets of monitors',
    add: 'Add a secret',
    none: (reference: string) =>
      `For a token or a password write ${reference} into a header or a variable of a monitor, also in the runbook, and enter it here.`,
    about: <Inserted>(owner: string, setAt: Inserted, keeping: string): Pieces<Inserted> => [
      `For ${owner}. Set `,
      setAt,
      `, ${keeping}.`,
    ],
    replace: 'Replace',
    replaceNamed: (name: string) => `Replace ${name}`,
    remove: 'Remove',
    removeNamed: (name: string) => `Remove ${name}`,
    cancel: 'Cancel',
    confirmRemoval: {
      title: (name: string) => `Remove the secret ${name}?`,
      sentence: 'Monitors that name it are unknown until it is entered again.',
    },
  },
  asked: {
    label: (name: string) => `Secret ${name}`,
    unknown: <Inserted>(name: Inserted): Pieces<Inserted> => [
      'This laptop does not know the secret ',
      name,
      ', so the monitor cannot be checked.',
    ],
    enter: (name: string) => `Enter ${name}`,
  },
  dialog: {
    title: 'Add a secret',
    titleNamed: (name: string) => `Enter the secret ${name}`,
    description: (reference: string) =>
      `It stays on this laptop. A monitor has it sent where ${reference} stands in its headers or its environment.`,
    keep: 'Keep it',
    name: 'Name',
    secret: 'Secret',
    secretHint: 'Without words such as Bearer, which stand where it is used.',
    giveTo: 'Give it to',
    recipients: {
      server: 'One server',
      commands: 'Commands that are approved here',
      any: 'Any monitor that names it',
    },
    server: 'Server',
    serverExample: 'https://prometheus.example',
    serverHint: 'Should a definition be changed to ask another, it does not get the secret.',
  },
  /** Where one is kept, as a phrase. */
  kept: {
    protected: 'kept in the system’s keychain',
    unprotected: 'kept in a file of this account, in the clear',
    session: 'kept until Watchkeeper ends',
    unreadable: 'kept elsewhere and not readable here',
  } satisfies Record<KeptSecret['keeping'], string>,
  keeping: {
    unprotected:
      'This system has no keychain that Watchkeeper can use, so it cannot protect a password or a key from others who can read your files.',
    label: 'Keep what is typed above',
    ways: {
      session: 'Until Watchkeeper ends; ask me again then',
      unprotected: 'In a file of this account, in the clear',
    },
  },
}
