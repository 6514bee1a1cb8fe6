const number = new Intl.NumberFormat('en')

/** What is said about the files of a runbook: reading, writing and watching them. */
export const files = {
  read: {
    cancelled: (path: string | null) => `Reading ${path ?? 'the sample'} was cancelled.`,
    stopped: (path: string) => `Reading ${path} was stopped.`,
    givenUp: (path: string | null) =>
      `Reading ${path} again was stopped, so what is shown may be older than its files. Open it again to read them.`,
    halfWritten: (path: string) => `${path} may be written only in part yet. It is read again soon.`,
    sampleInstead: (why: string) => `${why} The sample runbook is open instead.`,
    empty: (path: string) => `${path} is empty. Choose a Markdown file with your team's runbook.`,
    encoding: (path: string) =>
      `${path} is not written in UTF-8, so letters would be read wrongly. Save it as UTF-8 in your editor and open it again.`,
    binary: (path: string) =>
      `${path} is not a text file. Choose a Markdown file; documents of a word processor must be saved as Markdown first.`,
    missing: (path: string) => `There is no file at ${path}. If it was moved, open it at its new place.`,
    folder: (path: string) =>
      `${path} is a folder. Choose the Markdown file of the runbook in it, or open the folder as a whole.`,
    denied: (path: string) => `${path} cannot be read: your account may not read it; change its permissions.`,
    irregular: (path: string) => `${path} cannot be read: it is not a regular file.`,
    systemSays: (path: string, reason: string) => `${path} cannot be read: the system says “${reason}”.`,
    tooLarge: (path: string, megabytes: number) =>
      `${path} is ${megabytes} MB; Watchkeeper opens runbooks up to 8 MB. Split it, or move pictures and logs out of it.`,
    tooLong:
      'This runbook takes too long to be understood, so only its headings were read. Split it into several files.',
  },
  folder: {
    isFile: (path: string) => `${path} is a file, not a folder. Open it as a file.`,
    nothingIn: (folder: string, why: string | null) =>
      `There is no runbook to read in ${folder}. ${why ?? 'Choose a folder with Markdown files (.md) in it, or start a runbook there.'}`,
    tooLarge: (path: string) =>
      `The folder has more than 32 MB of Markdown; ${path} and what follows it were left out.`,
    tooManyEntries: (most: number) =>
      `The folder has more than ${most} entries; only the first ones were looked at.`,
    tooManyFiles: (count: number, most: number) =>
      `The folder has ${count} Markdown files; only the first ${most} were read.`,
    unreadable: (path: string) => `The folder ${path} cannot be read.`,
    linkOut: (path: string) => `${path} is a link out of the folder; it was not read.`,
    linkToNothing: (path: string) => `${path} is a link to nothing.`,
  },
  create: {
    exists: (path: string) => `There is something at ${path} already. Give the new runbook another name.`,
    noFolder: (path: string) =>
      `${path} cannot be made: its folder is not there. Make the folder first, or choose another.`,
    denied: (path: string) =>
      `${path} cannot be made: your account may not write there. Choose another folder.`,
    systemSays: (path: string, reason: string) => `${path} cannot be made: the system says “${reason}”.`,
  },
  edit: {
    sample: 'The sample runbook cannot be edited. Start your own from the template instead.',
    gone: (file: string) => `${file} is not a file of this runbook any more.`,
    outside: (file: string) => `${file} leads out of the runbook's folder, so it is not edited here.`,
    notWritten: (path: string, why: string) =>
      `${path} could not be written (${why}). It is as it was, and what you typed is kept as a draft.`,
  },
  forget: { open: 'This runbook is open. Open another one first, then forget this.' },
  picture: {
    missing: (path: string) => `${path} is not shown: there is no such picture in the runbook's folder.`,
    kind: (path: string) => `${path} is not shown: it is not a PNG, JPEG, GIF, WebP, AVIF or SVG picture.`,
    noFile: (path: string) => `${path} is not shown: it is not a file.`,
    tooLarge: (path: string) => `${path} is not shown: it is larger than 5 MB.`,
    unreadable: (path: string) => `${path} is not shown: it cannot be read.`,
  },
}

/** What is said where Markdown is shown, in the runbook and elsewhere. */
export const markdown = {
  link: {
    opens: (address: string) => `Opens ${address}`,
    noAddress: 'This link has no address that can be opened.',
    noHeading: (href: string) => `There is no heading for ${href} here.`,
    notOpened: (href: string) => `Not opened from here: ${href}`,
    misleading: 'This link goes somewhere else than it says',
    readsLike: (host: string) => `It reads like ${host}. It opens this address:`,
    stay: 'Stay here',
    openAnyway: 'Open it anyway',
  },
  picture: {
    notLoaded: (source: string) => `Not loaded: ${source}`,
    instead: (words: string) => `Picture: ${words === '' ? 'without a description' : words}`,
  },
  plain: {
    note: 'What follows is too long to be laid out. It is shown as it is written.',
    more: (left: number) => `Show more, ${number.format(left)} characters are left`,
  },
}
