import type { Content } from '../../shared/channels/content'
import type { ChannelDefinition } from '../../shared/channels/definition'
import type { Delivery } from '../../shared/channels/lane'
import type { SecretName } from '../../shared/channels/secret-names'
import { text } from '../../shared/text/text'

/** A message as it leaves: what was written, and to whom. */
export interface Parcel {
  /** The same at every try, so that a receiver can see that it has it already. */
  id: string
  recipient: string
  content: Content
}

/** A secret that sending needs is not there. */
export class SecretMissingError extends Error {
  /** What a person is told then. */
  readonly sentence = text.channels.refused.secretAgain
  constructor(name: SecretName) {
    super(`the secret ${name} is missing`)
    this.name = 'SecretMissingError'
  }
}

export interface Sending {
  parcel: Parcel
  signal: AbortSignal
  /** Throws `SecretMissingError`. */
  secret(name: SecretName): string
  /** UTC milliseconds; for what servers say about when to come back. */
  now(): number
}

/** Sends by one kind of channel. How it ended is its answer; only defects and missing secrets throw. */
export type Transport<Definition extends ChannelDefinition> = (
  definition: Definition,
  sending: Sending,
) => Promise<Delivery>

/** The content in the format that a kind of channel writes. Another one is a defect. */
export function contentAs<Format extends Content['format']>(
  content: Content,
  format: Format,
): Extract<Content, { format: Format }> {
  if (!hasFormat(content, format)) throw new Error(`content is ${content.format} where ${format} is needed`)
  return content
}

function hasFormat<Format extends Content['format']>(
  content: Content,
  format: Format,
): content is Extract<Content, { format: Format }> {
  return content.format === format
}
