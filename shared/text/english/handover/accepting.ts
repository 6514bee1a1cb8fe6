import type { Pieces } from '../../pieces'

export const accepting = {
  nobody: 'Nobody has accepted it yet.',
  acceptedBy: <Inserted>(
    person: string,
    at: Inserted,
    bold: (words: string) => Inserted,
  ): Pieces<Inserted> => ['Accepted by ', bold(person), ', ', at, '.'],
  allBy: <Inserted>(person: string, at: Inserted): Pieces<Inserted> => [`${person} accepted all of it, `, at],
  linesBy: <Inserted>(
    { person, lines, of }: { person: string; lines: number; of: number },
    at: Inserted,
  ): Pieces<Inserted> => [`${person} accepted ${lines} of ${of} lines, `, at],
  firstBy: <Inserted>(person: string, at: Inserted): Pieces<Inserted> => [
    `First accepted by ${person}, `,
    at,
    '.',
  ],
  all: 'You have accepted all of it.',
  waiting: (open: number, all: number) => `${open} of ${all} lines wait for you.`,
  newOnes: (count: number) => `${count} are new since the last handover you know.`,
  acceptWhole: 'Accept the handover',
  accept: 'Accept',
  acceptNamed: (line: string) => `Accept: ${line}`,
  accepted: 'accepted',
  new: 'new',
  done: 'The handover is accepted.',
  doneWith: (taken: readonly string[]) => `Accepted. ${taken.join(', ')} went over to this laptop.`,
  questions: 'Questions',
  questionsTo: (person: string) => `Questions to ${person}`,
  asked: <Inserted>(
    { person, question }: { person: string; question: string },
    at: Inserted,
    bold: (words: string) => Inserted,
  ): Pieces<Inserted> => [bold(person), ' ', at, `: ${question}`],
  about: (line: string) => `about “${line}”`,
  ask: 'Ask',
  askNamed: (line: string) => `Ask about: ${line}`,
  askAboutLine: 'Your question about this line',
  askOrAnswer: 'Ask or answer',
  send: 'Send',
}
