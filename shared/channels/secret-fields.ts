import type { ChannelDefinition } from './definition'
import { isSecureAddress } from './fields'
import { needsSecret } from './kinds/sms'
import type { SecretName } from './secret-names'

/** The secrets without which a channel of this definition cannot send. */
export function neededSecrets(definition: ChannelDefinition): SecretName[] {
  switch (definition.kind) {
    case 'slack':
      return ['address']
    case 'pagerduty':
      return ['routingKey']
    case 'email':
      return definition.user === null ? [] : ['password']
    case 'sms':
      return needsSecret(definition) ? ['secret'] : []
    case 'webhook':
      return definition.signed ? ['address', 'signingKey'] : ['address']
  }
}

/** What is wrong with a secret, as a sentence that does not repeat it; null when nothing is. */
export function secretProblem(name: SecretName, text: string): string | null {
  switch (name) {
    case 'address':
      return isSecureAddress(text)
        ? null
        : 'Write the whole address, as in https://host/path; http:// is not safe.'
    case 'routingKey':
      return /^[A-Za-z0-9]{32}$/.test(text) ? null : 'An integration key has 32 letters and digits.'
    case 'password':
    case 'secret':
    case 'signingKey':
      return text === '' ? 'This must not be empty.' : null
  }
}
