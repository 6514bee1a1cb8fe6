import type { LinkedSubject } from '../../arrival/link'

/** What is said when what a start brought cannot be opened. */
export const arrival = {
  linkLeadsNowhere: {
    section:
      'The link leads to a section that the open runbook does not have. Open the runbook that it is in, then follow the link again.',
    alert: 'The link leads to an alert that is not on this laptop, or was resolved more than a day ago.',
    incident: 'The link leads to an incident that is not on this laptop.',
  } satisfies Record<LinkedSubject['kind'], string>,
  notThere: (path: string) => `${path} was not opened, since it is not there.`,
  unknownKind: (path: string) =>
    `${path} was not opened. A runbook is a Markdown file or a folder of them, and a handover ends in .watchkeeper-handover.`,
  tooLarge: (path: string) => `${path} was not taken. It is larger than any handover is.`,
  elsewhere: (address: string) => `${address} was not opened, since it is not an address of this laptop.`,
  failed: 'What was to be opened could not be. The file watchkeeper.log in the data folder says why.',
}
