import { text } from '../text/text'
import { parseUrl } from '../url'

/** Where a secret may go, as the person said who entered it: a definition that is changed cannot send it elsewhere. */
export type Binding =
  /** Scheme, host and port: "https://prometheus.example". */
  { to: 'server'; origin: string } | { to: 'commands' } | { to: 'any' }

/** Who asks for a secret. */
export type Recipient = Exclude<Binding, { to: 'any' }>

export function mayHave(recipient: Recipient, binding: Binding): boolean {
  if (binding.to === 'any') return true
  if (binding.to === 'commands' || recipient.to === 'commands') return binding.to === recipient.to
  return binding.origin === recipient.origin
}

/** "https://prometheus.example only". */
export function describeBinding(binding: Binding): string {
  const words = text.secrets.owner
  return binding.to === 'server' ? words.server(binding.origin) : words[binding.to]
}

/** The server of a web address, as bindings name it; null for what is no such address. */
export function originOf(address: string): string | null {
  const url = parseUrl(address.trim())
  return url !== null && /^https?:$/.test(url.protocol) ? url.origin : null
}

/** Whether what was read from a file is a binding. */
export function isBinding(value: unknown): value is Binding {
  if (typeof value !== 'object' || value === null || !('to' in value)) return false
  if (value.to === 'commands' || value.to === 'any') return true
  return value.to === 'server' && 'origin' in value && typeof value.origin === 'string'
}
