import { failure, type Result, success } from '../result'
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
  const names = [...texts].flatMap((text) => [...text.matchAll(reference)].map(([, name = '']) => name))
  return [...new Set(names)]
}

/** What is wrong with the names in a text, as a sentence; null when nothing is. */
export function secretNameProblem(text: string): string | null {
  const wrong = secretsNamed([text]).find((name) => !isSecretName(name))
  if (wrong === undefined) return null
  return `“${wrong}” is not the name of a secret; use letters, digits, hyphens, dots and underscores.`
}

/** What is wrong with the text of a secret, as a sentence that does not repeat it; null when nothing is. */
export function secretTextProblem(text: string): string | null {
  if (text.length < 4) return 'A secret has at least 4 characters.'
  if (/^[\x21-\x7e]+$/.test(text)) return null
  return 'A secret is plain ASCII without spaces. Write words before it, such as Bearer, where it is used.'
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
    if (held === null)
      return failure(`this laptop does not know the secret ${name}: enter it here or in Settings`)
    if (!mayHave(recipient, held.binding))
      return failure(
        `the secret ${name} is for ${describeBinding(held.binding)}, and was not given to ${described(recipient)}`,
      )
    if (held.text === null)
      return failure(`the secret ${name} is kept, but cannot be read here: enter it again in Settings`)
    texts.set(name, held.text)
  }
  const filled = (value: string) =>
    value.replaceAll(reference, (written, name: string) => texts.get(name) ?? written)
  return success(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, filled(value)])))
}

function described(recipient: Recipient): string {
  return recipient.to === 'server' ? recipient.origin : 'a command'
}
