import type { Timings } from '../../../watch/view'
import type { Pieces } from '../../pieces'

export const editor = {
  add: 'Add a monitor',
  edit: (name: string) => `Edit ${name}`,
  changesHere: 'The runbook stays as it is: what you change here holds on this laptop.',
  whatToWatch: 'What to watch',
  whatToWatchNow: (kind: string) => `What to watch: ${kind}`,
  moreSettings: 'More settings',
  yes: 'Yes',
  no: 'No',
  cancel: 'Cancel',
  save: 'Save',
  saving: 'Saving',
  /** What a monitor is called that is tried before it has a name. */
  trialName: 'Trial',
  try: 'Try now',
  trying: 'Trying',
  trial: {
    verdict: <Inserted>(
      status: string,
      sentence: string,
      bold: (words: string) => Inserted,
    ): Pieces<Inserted> => [bold(status), `: ${sentence}`],
    sentence: (found: string) => `${found}.`,
    took: (duration: string) => `It took ${duration}.`,
    timings: 'Where the time went',
    timing: {
      lookup: 'DNS',
      connect: 'connect',
      tls: 'TLS',
      firstByte: 'first byte',
      body: 'body',
    } satisfies Record<keyof Timings, string>,
  },
  replay: {
    ask: 'Would this have paged me?',
    asking: 'Looking back',
    nothingStored: 'No checks are stored from this time, so there is nothing to try it on.',
    summary: (told: number, checks: number, duration: string) => {
      const times = told === 0 ? 'No notification' : told === 1 ? 'One notification' : `${told} notifications`
      return `${times} from ${checks === 1 ? 'one check' : `${checks} checks`} over ${duration}.`
    },
    part: (part: string, words: string) => `${part}: ${words}`,
    notification: (severity: string, title: string, reason: string) => `${severity} ${title}: ${reason}`,
    transition: (status: string, reason: string) => (reason === '' ? status : `${status}, ${reason}`),
    flaps: (share: string) => `begins to flap, ${share} of changes`,
    flapsNoMore: 'flaps no more',
    heldNoLonger: 'held no longer',
  },
}
