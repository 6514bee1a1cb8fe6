import { failure, type Result, success } from '../result'
import { text } from '../text/text'
import { type Binding, describeBinding, mayHave, type Recipient } from './binding'

/** `{secret:NAME}` in the value of a header or a variable stands for a secret that each laptop holds by itself. */
const reference = /\{secret:([^{}]*)\}/g
const validName = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}$/

export type Values = Readonly<Record<string, string>>

/** A secret as this laptop holds it; `text` is null where it is kept but cannot be read here. */
export interface HeldSecret {
  text: string | null
  binding: Binding
}

export function isSecretName(name: string): boolean {
  return validName.test(name)
}

/** The secrets that texts name, each once. */
export function secretsNamed(texts: Iterable<string>): string[] {
  const names = [...texts].flatMap((one) => [...one.matchAll(reference)].map(([, name = '']) => name))
  return [...new Set(names)]
}

/** What is wrong with the names in a text, as a sentence; null when nothing is. */
export function secretNameProblem(value: string): string | null {
  const wrong = secretsNamed([value]).find((name) => !isSecretName(name))
  return wrong === undefined ? null : text.secrets.problems.named(wrong)
}

/** What is wrong with the text of a secret, as a sentence that does not repeat it; null when nothing is. */
export function secretTextProblem(secret: string): string | null {
  if (secret.length < 4) return text.secrets.problems.short
  return /^[\x21-\x7e]+$/.test(secret) ? null : text.secrets.problems.notPlain
}

/**
 * Values with the secrets that they name, for one recipient; or why not, as a phrase that repeats none of them:
 * this laptop does not know one, cannot read it, or was told to give it to somebody else.
 */
export function withSecrets(
  values: Values,
  recipient: Recipient,
  heldSecret: (name: string) => HeldSecret | null,
): Result<Values, string> {
  const texts = new Map<string, string>()
  for (const name of secretsNamed(Object.values(values))) {
    const held = heldSecret(name)
    if (held === null) return failure(text.secrets.notGiven.unknown(name))
    if (!mayHave(recipient, held.binding)) return failure(forOthers(name, held.binding, recipient))
    if (held.text === null) return failure(text.secrets.notGiven.unreadable(name))
    texts.set(name, held.text)
  }
  const filled = (value: string) =>
    value.replaceAll(reference, (written, name: string) => texts.get(name) ?? written)
  return success(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, filled(value)])))
}

function forOthers(name: string, binding: Binding, recipient: Recipient): string {
  const words = text.secrets.notGiven
  const owner = describeBinding(binding)
  return recipient.to === 'server'
    ? words.toServer({ name, owner, server: recipient.origin })
    : words.toCommand(name, owner)
}
