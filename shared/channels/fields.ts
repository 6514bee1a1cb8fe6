import { z } from 'zod'
import { severitySchema } from '../incident/severity'
import { text } from '../text/text'
import { occasions } from './event'

/** Fields that the definitions of several kinds of channel share, each with the sentence for when it is wrong. */

/** A text on one line. */
export function line(wanted: () => string, longest = 200) {
  return z
    .string({ error: wanted })
    .trim()
    .min(1, { error: wanted })
    .max(longest, { error: () => text.channels.fields.longest(longest) })
    .refine((written) => !/[\r\n\0]/.test(written), { error: () => text.channels.fields.oneLine })
}

/** An address to send to; anything but this laptop itself is spoken to over TLS. */
export const secureAddress = z
  .string({ error: () => text.channels.fields.address })
  .trim()
  .max(2_000, { error: () => text.channels.fields.longest(2000) })
  .refine(isSecureAddress, {
    error: () => text.channels.fields.notSafe,
  })

export const mailAddress = z
  .string({ error: () => text.channels.fields.mailAddress })
  .trim()
  .regex(/^[^\s@<>",;:\\()[\]]+@[^\s@<>",;:\\()[\]]+$/, {
    error: () => text.channels.fields.noMailAddress,
  })

/** The certificate authority of a server that is not publicly known. */
export const certificateAuthority = z
  .string({ error: () => text.channels.fields.certificate })
  .trim()
  .max(50_000, { error: () => text.channels.fields.longest(50_000) })
  .regex(/^-----BEGIN CERTIFICATE-----[\s\S]+-----END CERTIFICATE-----$/, {
    error: () => text.channels.fields.noCertificate,
  })

export const commonFields = {
  name: line(() => text.channels.fields.name, 80),
  severities: z
    .array(severitySchema, { error: () => text.channels.fields.severities })
    .min(1, { error: () => text.channels.fields.oneSeverity })
    .default(['P1', 'P2', 'P3', 'P4']),
  occasions: z
    .array(z.enum(occasions), { error: () => text.channels.fields.occasions })
    .min(1, { error: () => text.channels.fields.oneOccasion })
    .refine((chosen) => chosen.some((occasion) => !afterOthers.has(occasion)), {
      error: () => text.channels.fields.onlyEnds,
    })
    .default(['open', 'escalate', 'acknowledge', 'resolve']),
}

const afterOthers: ReadonlySet<string> = new Set(['acknowledge', 'resolve'])

/** Whether a text is an https address, or an http one of this laptop. */
export function isSecureAddress(written: string): boolean {
  const url = parsedAddress(written)
  if (url === null) return false
  const { protocol, hostname } = url
  if (protocol === 'https:') return true
  return (
    protocol === 'http:' && (hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.'))
  )
}

function parsedAddress(written: string): URL | null {
  try {
    return new URL(written)
  } catch {
    return null
  }
}
