import { counted } from '../counted'

export const exchange = {
  title: 'Exchange of handovers',
  through: (folder: string) => `Handovers go through ${folder}.`,
  noFolder: 'No handover folder is set.',
  waiting: (count: number) => `${count} waiting to be written.`,
  refused: (fileName: string, why: string) => `${fileName} was not taken. ${why}`,
  open: 'Open a handover file…',
  openField: 'Handover file',
  given: 'Given',
  folder: {
    button: 'Handover folder…',
    title: 'The handover folder',
    description:
      'Any folder that your team shares: a Git checkout, a synced folder, a network share. Each handover and each acceptance becomes a file of its own in it, and none is ever changed.',
    path: 'Path of the folder',
    none: 'Use no folder',
    choose: 'Choose…',
    cancel: 'Cancel',
    use: 'Use this folder',
    isFile: (folder: string) => `${folder} is a file, not a folder. Choose the folder that your team shares.`,
    trouble: {
      missing: (folder: string) => wait(`The handover folder ${folder} is not there.`),
      noFolder: (folder: string) => wait(`The handover folder ${folder} is not a folder.`),
      forbidden: (folder: string) => wait(`The handover folder ${folder} may not be read or written by you.`),
      readOnly: (folder: string) => wait(`The handover folder ${folder} is read-only.`),
      full: (folder: string) => wait(`The handover folder ${folder} is full.`),
      other: (folder: string) => wait(`The handover folder ${folder} cannot be used.`),
    },
  },
  file: {
    notTaken: (why: string) => `This file was not taken. ${why}`,
    tooLarge: 'It is larger than any handover is.',
    foreign: 'It is not a handover of Watchkeeper, or not all of it is there yet.',
    newer: 'A newer Watchkeeper wrote it. Bring this one up to date to read it.',
    changed: 'It was changed after Watchkeeper wrote it, so it cannot be trusted. Ask for it again.',
    otherContent: 'What it holds is not what a handover holds. Ask for it again.',
    early: (day: string) =>
      `It is dated ${day}, which is still to come. Look at the clocks of both laptops; it is taken when its time is near.`,
    forbidden: 'It may not be read or written by you. Ask whoever shares the folder.',
    unreadable: 'It cannot be read. Look whether the disk or the network drive is well.',
  },
  takenOver: {
    incidents: (count: number) => counted(count, { one: 'incident', other: 'incidents' }),
    followUps: (count: number) => counted(count, { one: 'follow-up', other: 'follow-ups' }),
    checklistRuns: (count: number) => counted(count, { one: 'checklist run', other: 'checklist runs' }),
    snoozes: (count: number) => counted(count, { one: 'snooze', other: 'snoozes' }),
  },
  refusals: {
    noShift: 'There is no such shift to hand over. Start one; its handover is drafted here.',
    noDraft: 'There is no handover yet. Draft it first.',
    full: 'The handover is full. Strike or shorten lines instead of adding more.',
    lineGone: 'This line is not in the draft any more. It was brought up to date.',
    noLine: 'The handover has no such line.',
    noFolder: 'No handover folder is set. Set one, or export the handover as JSON and send the file.',
    allStruck: 'Every line is struck, so there is nothing to hand over.',
    notAccepted: 'Not all of this handover is accepted here yet. Accept it first.',
    ownOpened: 'This handover was written on this laptop. Whoever takes over opens it on theirs.',
    ownAccepted: 'This handover was written on this laptop, so it is not accepted here.',
    aboutUnknown: 'This file is about a handover that is not on this laptop. Open the handover itself first.',
    notHere: 'This handover is not on this laptop.',
    notKept: 'No such handover is kept on this laptop. Choose one from the past handovers.',
  },
  logged: {
    given: (person: string) => `Handover given by ${person}.`,
    exported: (path: string) => `Handover exported to ${path}.`,
    accepted: ({ person, by }: { person: string; by: string }) => `Handover of ${person} accepted by ${by}.`,
    acceptedInPart: ({ lines, of, person, by }: { lines: number; of: number; person: string; by: string }) =>
      `${lines} of ${of} lines of the handover of ${person} accepted by ${by}.`,
    asked: ({ person, by, question }: { person: string; by: string; question: string }) =>
      `Asked about the handover of ${person} by ${by}: ${question}`,
  },
}

function wait(why: string): string {
  return `${why} Handovers wait on this laptop until it can be used again.`
}
