import { parseUrl } from '../shared/url'

const safeSchemes: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:', 'tel:'])

/** What a link may fill in of a mail. Some mail programs take more, as the path of a file to attach. */
const mailFields: ReadonlySet<string> = new Set(['to', 'cc', 'bcc', 'subject', 'body'])

/** The address that a text names, where it may be handed to another program; null where it may not. */
export function safeLink(text: string): URL | null {
  const url = parseUrl(text)
  if (url === null || !safeSchemes.has(url.protocol)) return null
  if (url.protocol === 'mailto:' && ![...url.searchParams.keys()].every(isMailField)) return null
  return url
}

function isMailField(name: string): boolean {
  return mailFields.has(name.toLowerCase())
}
