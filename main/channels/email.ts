import type { SendMailOptions } from 'nodemailer'
import type { Content } from '../../shared/channels/content'
import type { DefinitionOf } from '../../shared/channels/definition'
import type { Delivery } from '../../shared/channels/lane'
import { text } from '../../shared/text/text'
import { networkFailure, trusting } from './http'
import type { Parcel, Transport } from './transport'

type Definition = DefinitionOf<'email'>

/** Hands one mail for one recipient to an SMTP server. */
export const sendMail: Transport<Definition> = async (definition, { parcel, secret, signal }) => {
  const { host, port, security, user, authority } = definition
  // Only loaded where something is sent, since the window waits for the rest.
  const { createTransport } = await import('nodemailer')
  const transporter = createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(user === null ? {} : { auth: { user, pass: secret('password') } }),
    tls: trusting(authority),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await Promise.race([transporter.sendMail(mailFor(definition, parcel)), rejectedBy(signal)])
    return { outcome: 'sent' }
  } catch (error) {
    return judge(error, host, signal)
  } finally {
    transporter.close()
  }
}

function mailFor({ from, to }: Definition, { id, recipient, content }: Parcel): SendMailOptions {
  const envelope = { from, to: [recipient] }
  const headers = { 'auto-submitted': 'auto-generated' }
  return {
    from,
    to: visibleRecipients(content, to, recipient),
    envelope,
    headers,
    messageId: messageId(id),
    ...words(content),
  }
}

/** Those who read the same mail see who else does; an SMS is addressed to one. */
function visibleRecipients(content: Content, to: readonly string[], recipient: string): string[] {
  return content.format === 'mail' && to.includes(recipient) ? [...to] : [recipient]
}

function words(content: Content): Pick<SendMailOptions, 'subject' | 'text' | 'references'> {
  switch (content.format) {
    case 'mail':
      return { subject: content.subject, text: content.text, references: messageId(content.thread) }
    case 'text':
      return { text: content.text }
    case 'json':
      throw new Error('content is json where a mail is needed')
  }
}

function messageId(id: string): string {
  return `<${encodeURIComponent(id)}@watchkeeper.invalid>`
}

/** Commands of SMTP that fail before anything of a mail was handed over. `CONN` stands for any loss of the connection. */
const beforeMail = ['EHLO', 'HELO', 'STARTTLS', 'AUTH', 'MAIL FROM', 'RCPT TO']

function judge(error: unknown, host: string, signal: AbortSignal): Delivery {
  const { code, command, responseCode, response } = smtpError(error)
  if (code === 'EAUTH' && (responseCode === null || responseCode >= 500)) {
    return { outcome: 'refused', reason: text.channels.delivery.notLoggedIn(host, response) }
  }
  if (code === 'ETLS') {
    return {
      outcome: 'refused',
      reason: text.channels.delivery.noTls(host),
    }
  }
  if (responseCode !== null) {
    const reason = text.channels.delivery.mailServerAnswered(host, response ?? responseCode)
    return responseCode >= 500
      ? { outcome: 'refused', reason }
      : { outcome: 'failed', reason, after: null, perhapsArrived: false }
  }
  const delivery = networkFailure(connectionError(error), host, signal)
  const isBefore = beforeMail.some((known) => command?.toUpperCase().startsWith(known))
  return isBefore && delivery.outcome === 'failed' ? { ...delivery, perhapsArrived: false } : delivery
}

/** The error with the code of the system, which nodemailer puts aside for one of its own. */
function connectionError(error: unknown): unknown {
  const { code, originalCode } = smtpError(error)
  const known = originalCode ?? (code === 'ECONNECTION' ? 'ECONNRESET' : null)
  return known === null ? error : Object.assign(new Error('no connection', { cause: error }), { code: known })
}

interface SmtpError {
  code: string | null
  originalCode: string | null
  command: string | null
  responseCode: number | null
  response: string | null
}

function smtpError(error: unknown): SmtpError {
  const read = (name: string): unknown =>
    typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined
  const textOf = (name: string) => {
    const value = read(name)
    return typeof value === 'string' ? value : null
  }
  const responseCode = read('responseCode')
  return {
    code: textOf('code'),
    originalCode: textOf('originalCode'),
    command: textOf('command'),
    responseCode: typeof responseCode === 'number' ? responseCode : null,
    response: textOf('response'),
  }
}

function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = () => reject(signal.reason)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}
