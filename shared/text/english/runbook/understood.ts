/** What Watchkeeper names itself in a runbook that it understood. */
export const understood = {
  untitledChecklist: 'Checklist',
  backup: (name: string) => `Backup: ${name}`,
}

/** Why a part of the runbook may help with what is wrong. */
export const relevance = {
  severity: (severity: string) => `it is for ${severity} alerts`,
  metric: (metric: string) => `its metric is ${metric}`,
  word: (word: string) => `shares the word “${word}”`,
  words: (words: readonly string[]) => `shares the words ${words.map((word) => `“${word}”`).join(', ')}`,
  noAnswer: 'it speaks of what does not answer',
  slow: 'it speaks of what is slow',
  short: 'it speaks of what runs short',
}

/** What is wrong with a runbook or missing in it, each with what to do. */
export const faults = {
  bounds: {
    openComments: (line: number, readUpTo: number | null) =>
      `The text that begins at line ${line} opens HTML comments again and again without closing them. ${extent(readUpTo)}; close them, or write them as code.`,
    tooLong: (line: number, readUpTo: number | null) =>
      `The text that begins at line ${line} is too long without a blank line. ${extent(readUpTo)}; break it into smaller parts.`,
    longLine: (line: number, length: number, most: number) =>
      `Line ${line} has ${length} characters. The first ${most} are read; break it into several lines.`,
    deepLine: (line: number) =>
      `Line ${line} is nested too deeply. It is read as if it were nested less deeply.`,
    unreadable: (line: number) => `The text that begins at line ${line} could not be read as Markdown.`,
  },
  contacts: {
    unreachable: (who: string | null) =>
      `${who ?? 'A person in the escalation chain'} cannot be reached: there is neither a phone number nor an email address.`,
    alone: (who: string | null) =>
      `${who ?? 'One person'} is alone in the escalation chain; name somebody to call next.`,
  },
  command: (command: string, destroys: string) => `“${command}” is to be used with care. ${destroys}`,
  schedule: {
    unclear: (title: string, when: string) =>
      `When “${title}” is due is not understood from “${when}”; write it like “Sundays at 2:00 AM”.`,
    zone: (title: string, when: string) =>
      `“${when}” of ${title} names a zone, and is taken as local time; write the local time.`,
  },
  severity: (severity: string, name: string) =>
    `${name === severity ? severity : `${severity} (${name})`} has no response time; write one like “15 minutes”.`,
  threshold: {
    unclear: (name: string, threshold: string) =>
      `The threshold “${threshold}” of ${name}, is not understood; write it like “>85%” or “>3s”.`,
    contradiction: (name: string, levels: { warning: string; critical: string }) =>
      `${name} is critical ${levels.critical} and already a warning ${levels.warning}: the warning would never come first.`,
  },
  link: {
    noHeading: (target: string) => `The link to ${target} leads to no heading of this runbook.`,
    noFile: (file: string) => `The link to ${file} leads to no file; correct it or add the file.`,
  },
  placeholder: (placeholder: string, { subject, section }: PlaceOfPlaceholder) =>
    `${placeholder}${subject === null ? '' : ` of ${subjectText(subject)}`}${inSection(section)} is not filled in.`,
  review: (due: string) =>
    `The next review of this runbook was due on ${due}. Review it and write the next date.`,
  table: (columns: readonly string[], section: string) =>
    `The table${inSection(section)} with the columns ${columns
      .map((title) => title || '(empty)')
      .join(', ')
      .slice(0, 120)} fits nothing that Watchkeeper knows; it is shown as text.`,
  monitor: {
    line: (line: number) => `Line ${line}`,
    lineOfFile: (path: string, line: number) => `${path}: Line ${line}`,
    atLine: (line: number, sentence: string) => `Line ${line}: ${sentence}`,
    ofField: (line: number, field: string, sentence: string) => `Line ${line}: ${field}: ${sentence}`,
    needs: (place: string, name: string, problem: string) => `${place}: needs of “${name}”: ${problem}`,
    nameTaken: (name: string, line: number) =>
      `“${name}” is already the name of the monitor at line ${line}; give each its own.`,
    nameTakenInFile: (name: string, files: { path: string; before: string }) =>
      `${files.path}: “${name}” is already the name of a monitor in ${files.before}; give each its own.`,
  },
}

/** Where a placeholder stands: what it belongs to, and the title of its section, empty for none. */
interface PlaceOfPlaceholder {
  /** A label, or a row of a table with the column that the placeholder does not say itself. */
  subject: string | { row: string; column: string } | null
  section: string
}

function subjectText(subject: string | { row: string; column: string }): string {
  return typeof subject === 'string' ? subject : `${subject.row}, ${subject.column},`
}

function inSection(title: string): string {
  return title === '' ? '' : ` in “${title}”`
}

function extent(readUpTo: number | null): string {
  return readUpTo === null ? 'It is not read' : `It is read up to line ${readUpTo}`
}
