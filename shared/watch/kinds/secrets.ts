import { type Binding, originOf } from '../../secrets/binding'
import { isSecretName, secretsNamed } from '../../secrets/reference'

/** A secret that a definition names, and for whom. */
export interface NamedSecret {
  name: string
  /** What it needs at least. */
  binding: Binding
}

/** The secrets that a definition names, as far as it is written yet. */
export function secretsOf(definition: Readonly<Record<string, unknown>>): NamedSecret[] {
  const { url, headers, environment } = definition
  const origin = typeof url === 'string' ? originOf(url) : null
  const server: Binding = origin === null ? { to: 'any' } : { to: 'server', origin }
  return [...namedIn(headers, server), ...namedIn(environment, { to: 'commands' })]
}

function namedIn(values: unknown, binding: Binding): NamedSecret[] {
  if (typeof values !== 'object' || values === null) return []
  const texts = Object.values(values).filter((value) => typeof value === 'string')
  return secretsNamed(texts)
    .filter(isSecretName)
    .map((name) => ({ name, binding }))
}
