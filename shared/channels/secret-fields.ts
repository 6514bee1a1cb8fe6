import { text } from '../text/text'
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
export function secretProblem(name: SecretName, secret: string): string | null {
  const words = text.channels.refused
  switch (name) {
    case 'address':
      return isSecureAddress(secret) ? null : words.wholeAddress
    case 'routingKey':
      return /^[A-Za-z0-9]{32}$/.test(secret) ? null : words.integrationKey
    case 'password':
    case 'secret':
    case 'signingKey':
      return secret === '' ? words.empty : null
  }
}
