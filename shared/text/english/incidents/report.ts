export const report = {
  incident: 'The incident',
  title: (severity: string, incident: string) => `Report: ${severity} ${incident}`,
  drafted:
    'Each part is drafted from the data until you write it yourself; then it stays as you wrote it, saved as you type.',
  draftedMeanwhile:
    'The incident goes on; what is drafted follows it. Each part is drafted from the data until you write it yourself; then it stays as you wrote it, saved as you type.',
  name: 'The report',
  export: 'Export…',
  formats: {
    markdown: 'Markdown',
    html: 'HTML, one file',
    printThere: 'Print it there as PDF',
    pdf: 'PDF',
    json: 'JSON, for other programs',
  },
  byHand: 'written by hand',
  byHandOutdated: 'written by hand · the data has changed since',
  fromData: 'from the data',
  draftAgain: 'Draft again',
  asDataSays: (part: string) => `“${part}” is as the data says again.`,
  read: 'Read',
  readNamed: (part: string) => `Read: ${part}`,
  write: 'Write',
  writeNamed: (part: string) => `Write: ${part}`,
  inMarkdown: (part: string) => `${part} in Markdown`,
}
