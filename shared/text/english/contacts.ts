import type { Pieces } from '../pieces'

export const contacts = {
  title: 'Contacts',
  source: 'From the runbook',
  none: {
    title: 'The runbook names nobody to call',
    sentence:
      'Write a table with the columns Role, Name, Phone, Email and Backup under a heading “Escalation chain”, first to call first, and one with Service, Contact, Phone and Account ID under “External contacts”.',
    goToRunbook: 'Go to the runbook',
  },
  chain: {
    title: 'Escalation chain',
    step: (number: number) => `step ${number}`,
    noName: 'No name in the runbook',
    noRole: 'No role in the runbook',
    noBackup: 'No backup in the runbook',
    backup: (name: string) => `Backup: ${name}`,
  },
  away: {
    mark: 'Mark away',
    markNamed: (name: string) => `Mark away: ${name}`,
    onThisLaptop: 'On this laptop',
    lengths: {
      fourHours: 'For 4 hours',
      twelveHours: 'For 12 hours',
      day: 'For a day',
      week: 'For a week',
      twoWeeks: 'For two weeks',
    },
    untilPassedOver: <Inserted>(until: Inserted, bold: (words: string) => Inserted): Pieces<Inserted> => [
      bold('Away'),
      ' until ',
      until,
      ', passed over meanwhile.',
    ],
    untilBackup: <Inserted>(
      until: Inserted,
      backup: string,
      bold: (words: string) => Inserted,
    ): Pieces<Inserted> => [bold('Away'), ' until ', until, `, ${backup} is called instead.`],
    back: 'Back',
    isBack: (name: string) => `${name} is back`,
  },
  external: {
    title: 'External contacts',
    table: 'Table of external contacts',
    columns: {
      service: 'Service',
      contact: 'Contact',
      phone: 'Phone',
      email: 'Email',
      accountId: 'Account ID',
    },
    noContact: 'No contact in the runbook',
    noAccountId: 'No account ID in the runbook',
    copyAccountId: (service: string) => `Copy the account ID at ${service}`,
  },
  ways: {
    noPhone: 'No phone in the runbook',
    noEmail: 'No email in the runbook',
    call: 'Call',
    callNamed: (who: string) => `Call ${who}`,
    copyPhone: (who: string) => `Copy the phone number of ${who}`,
    mail: 'Mail',
    mailNamed: (who: string) => `Mail ${who}`,
    copyEmail: (who: string) => `Copy the email address of ${who}`,
  },
}
