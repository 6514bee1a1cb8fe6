import type { Keeping } from '../../shared/channels/view'
import type { Result } from '../../shared/result'
import { type Binding, originOf, type Recipient } from '../../shared/secrets/binding'
import { isSecretName, secretTextProblem, type Values, withSecrets } from '../../shared/secrets/reference'
import type { SecretView } from '../../shared/secrets/view'
import { text } from '../../shared/text/text'
import { RequestRefused } from '../dispatch'
import { SecretNotKeptError, type Secrets } from './secrets'

export interface WrittenSecret {
  name: string
  text: string
  binding: Binding
  keeping: Keeping
}

/** Gives secrets to who may have them, and takes them out of what comes back. */
export interface SecretSource {
  /** See `withSecrets`. */
  fill(values: Values, recipient: Recipient): Result<Values, string>
  redact(text: string): string
}

/** Where nobody entered any. */
export const noSecrets: SecretSource = {
  fill: (values, recipient) => withSecrets(values, recipient, () => null),
  redact: (text) => text,
}

/** The secrets that monitors name in place of writing them, beside those of channels. */
export class NamedSecrets implements SecretSource {
  constructor(
    private readonly secrets: Secrets,
    /** One came, went or is another. */
    private readonly onChange: (views: SecretView[]) => void,
  ) {}

  views(): SecretView[] {
    const views = this.secrets.names(prefix).flatMap((kept): SecretView[] => {
      const about = this.secrets.about(kept)
      const binding = this.secrets.bindingOf(kept)
      return about === null || binding === null
        ? []
        : [{ name: kept.slice(prefix.length), binding, ...about }]
    })
    return views.sort((one, other) => one.name.localeCompare(other.name, 'en'))
  }

  /** Refuses what cannot be sent, or not be kept as asked. */
  keep({ name, text: secret, binding, keeping }: WrittenSecret): void {
    const problems = text.secrets.problems
    if (!isSecretName(name)) refuse('name', problems.name)
    const problem = secretTextProblem(secret)
    if (problem !== null) refuse('text', problem)
    if (binding.to === 'server' && originOf(binding.origin) !== binding.origin)
      refuse('origin', problems.server)
    try {
      this.secrets.keep(`${prefix}${name}`, secret, keeping, binding)
    } catch (error) {
      if (error instanceof SecretNotKeptError) throw new RequestRefused('refused', error.sentence)
      throw error
    }
    this.onChange(this.views())
  }

  forget(name: string): void {
    this.secrets.forget(`${prefix}${name}`)
    this.onChange(this.views())
  }

  fill(values: Values, recipient: Recipient): Result<Values, string> {
    return withSecrets(values, recipient, (name) => {
      const binding = this.secrets.bindingOf(`${prefix}${name}`)
      return binding === null ? null : { text: this.secrets.read(`${prefix}${name}`), binding }
    })
  }

  redact(text: string): string {
    return this.secrets.redact(text)
  }
}

/** Apart from those of channels, which begin with the channel's id. */
const prefix = 'named/'

function refuse(field: string, sentence: string): never {
  throw new RequestRefused('invalid', sentence, [{ field, sentence }])
}
