import { z } from 'zod'
import { severitySchema } from '../incident/severity'
import { occasions } from './event'

/** Fields that the definitions of several kinds of channel share, each with the sentence for when it is wrong. */

/** A text on one line. */
export function line(wanted: string, longest = 200) {
  return z
    .string({ error: wanted })
    .trim()
    .min(1, { error: wanted })
    .max(longest, { error: `At most ${longest} characters.` })
    .refine((text) => !/[\r\n\0]/.test(text), { error: 'This must be one line.' })
}

/** An address to send to; anything but this laptop itself is spoken to over TLS. */
export const secureAddress = z
  .string({ error: 'Write the address, as in https://host/path.' })
  .trim()
  .max(2_000, { error: 'At most 2000 characters.' })
  .refine(isSecureAddress, {
    error: 'Write the whole address, as in https://host/path; http:// is not safe.',
  })

export const mailAddress = z
  .string({ error: 'Write a mail address, as in on-call@company.example.' })
  .trim()
  .regex(/^[^\s@<>",;:\\()[\]]+@[^\s@<>",;:\\()[\]]+$/, {
    error: 'This is not a mail address; write it like on-call@company.example.',
  })

/** The certificate authority of a server that is not publicly known. */
export const certificateAuthority = z
  .string({ error: 'Paste the certificate in PEM form.' })
  .trim()
  .max(50_000, { error: 'At most 50000 characters.' })
  .regex(/^-----BEGIN CERTIFICATE-----[\s\S]+-----END CERTIFICATE-----$/, {
    error: 'Paste the certificate in PEM form, from “-----BEGIN CERTIFICATE-----” to its END line.',
  })

export const commonFields = {
  name: line('Give the channel a name.', 80),
  severities: z
    .array(severitySchema, { error: 'Choose the severities.' })
    .min(1, { error: 'Choose at least one severity.' })
    .default(['P1', 'P2', 'P3', 'P4']),
  occasions: z
    .array(z.enum(occasions), { error: 'Choose what is told.' })
    .min(1, { error: 'Choose at least one thing to be told.' })
    .refine((chosen) => chosen.some((occasion) => !afterOthers.has(occasion)), {
      error:
        'An acknowledgement or a resolution is told to who has heard of the alert: choose its opening or escalation too.',
    })
    .default(['open', 'escalate', 'acknowledge', 'resolve']),
}

const afterOthers: ReadonlySet<string> = new Set(['acknowledge', 'resolve'])

/** Whether a text is an https address, or an http one of this laptop. */
export function isSecureAddress(text: string): boolean {
  const url = parsedAddress(text)
  if (url === null) return false
  const { protocol, hostname } = url
  if (protocol === 'https:') return true
  return (
    protocol === 'http:' && (hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.'))
  )
}

function parsedAddress(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}
