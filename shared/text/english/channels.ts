import type { ChannelEventKind } from '../../channels/event'
import { channelSettings } from './channel-settings'

const notSafe = 'Write the whole address, as in https://host/path; http:// is not safe.'

export const channels = {
  settings: channelSettings,
  /** How an event begins that is told. */
  headline: {
    'alert opened': (summary: string) => summary,
    'alert worsened': (summary: string) => `Worse: ${summary}`,
    'alert escalated': (summary: string) => `Escalated: ${summary}`,
    'alert acknowledged': (summary: string) => `Acknowledged: ${summary}`,
    'alert resolved': (summary: string) => `Resolved: ${summary}`,
    'incident opened': (summary: string) => `Incident: ${summary}`,
    'incident changed': (summary: string) => `Incident: ${summary}`,
    'incident resolved': (summary: string) => `Incident resolved: ${summary}`,
    'incident reopened': (summary: string) => `Incident reopened: ${summary}`,
    'handover written': (summary: string) => summary,
    test: (summary: string) => summary,
  } satisfies Record<ChannelEventKind, (summary: string) => string>,
  alert: {
    summary: (alert: string, cause: string) => `${alert}: ${cause}`,
    acknowledged: (alert: string, cause: string, by: string) => `${alert}: ${cause} (by ${by})`,
    resolved: (alert: string, duration: string) => `${alert}. It lasted ${duration}.`,
    somebody: 'somebody',
    wrong: 'What is wrong',
    since: 'Since',
    lasted: 'Lasted',
    howEnded: 'How it ended',
    endings: { recovered: 'recovered', 'monitor removed': 'monitor removed', 'by hand': 'by hand' },
    why: 'Why',
    acknowledgedBy: 'Acknowledged by',
    respondBy: 'Respond by',
    escalatesAt: 'Escalates at',
  },
  test: {
    title: 'Test of a channel',
    summary: 'Watchkeeper can reach you here. This is a test; nothing is wrong.',
    sent: 'Sent',
    accepted: 'The test message was accepted. See whether it arrived.',
  },
  outbox: {
    overBeforeSent: 'It was over before this was sent.',
    nothingTold: 'Nothing of this had been told here.',
    alreadyOver: 'It was over already.',
    alreadyTold: 'This had been told already.',
    discarded: 'Discarded by a person.',
    cutOff: 'Watchkeeper ended while this was being sent, so it may arrive twice.',
    gone: 'This message is not there any more.',
    nothingToRetry: 'This message is over; there is nothing to try again.',
    notDiscarded: 'This message is over or on its way; it cannot be taken back.',
  },
  delivery: {
    smsGateway: 'The SMS gateway',
    receiver: 'The receiver',
    pointsElsewhere: (who: string, status: number) =>
      `${who} answered ${status}, which points elsewhere. Give the channel the address it points to.`,
    asksToWait: (who: string, said: string) =>
      said === '' ? `${who} asks to wait (429)` : `${who} asks to wait (429): ${said}`,
    answered: (who: string, status: number, said: string) =>
      said === '' ? `${who} answered ${status}` : `${who} answered ${status}: ${said}`,
    refused: (who: string, status: number, said: string) =>
      said === '' ? `${who} refused it with ${status}` : `${who} refused it with ${status}: ${said}`,
    tooLate: (host: string) => `${host} did not answer in time.`,
    notLoggedIn: (host: string, said: string | null) =>
      said === null
        ? `${host} does not accept this user and password.`
        : `${host} does not accept this user and password: ${said}`,
    noTls: (host: string) => `${host} could not be spoken to over TLS. See which way of TLS it offers.`,
    mailServerAnswered: (host: string, said: string | number) => `${host} answered ${said}`,
  },
  refused: {
    gone: 'This channel is not there any more.',
    noChannel: 'This is not a channel.',
    kindStays: 'The kind of a channel stays; add another channel instead.',
    noSuchSecret: (name: string) => `“${name}” is no secret of this kind of channel.`,
    secretNeeded: 'This is needed to send.',
    secretAgain: 'A secret of this channel is not known here; edit the channel and give it again.',
    wholeAddress: notSafe,
    integrationKey: 'An integration key has 32 letters and digits.',
    empty: 'This must not be empty.',
  },
  /** What is wrong with what was written for a field. */
  fields: {
    kind: 'Choose slack, pagerduty, email, sms or webhook.',
    unknown: (name: string) => `“${name}” is no field of this kind of channel.`,
    longest: (characters: number) => `At most ${characters} characters.`,
    oneLine: 'This must be one line.',
    address: 'Write the address, as in https://host/path.',
    notSafe,
    mailAddress: 'Write a mail address, as in on-call@company.example.',
    noMailAddress: 'This is not a mail address; write it like on-call@company.example.',
    certificate: 'Paste the certificate in PEM form.',
    noCertificate: 'Paste the certificate in PEM form, from “-----BEGIN CERTIFICATE-----” to its END line.',
    name: 'Give the channel a name.',
    severities: 'Choose the severities.',
    oneSeverity: 'Choose at least one severity.',
    occasions: 'Choose what is told.',
    oneOccasion: 'Choose at least one thing to be told.',
    onlyEnds:
      'An acknowledgement or a resolution is told to who has heard of the alert: choose its opening or escalation too.',
    mailServer: 'Write the mail server, as in smtp.company.example.',
    port: 'A port is a number from 1 to 65535.',
    security: 'Allowed here: starttls, tls, none.',
    user: 'Write the account’s name.',
    recipients: 'Write who is to be told, one address a line.',
    mostRecipients: 'At most 50 recipients.',
    style: 'Allowed here: full, short.',
    passwordInClear: 'A password would be sent in the clear; choose TLS, or leave the user empty.',
    noHandover: 'PagerDuty has no place for a handover; choose another channel for it.',
    telephone: 'This is not a telephone number; write it like +46 70 123 45 67.',
    numbers: 'Write who is to be told, one number a line.',
    mostNumbers: 'At most 50 numbers.',
    method: 'Allowed here: POST, PUT, GET.',
    headerName: 'The name of a header has letters, digits and hyphens only.',
    headerText: 'A header can have plain ASCII on one line only.',
    headers: 'Write the headers one a line, as in Accept: application/json.',
    body: 'Write what is sent.',
    yesOrNo: 'Say true or false.',
  },
}
