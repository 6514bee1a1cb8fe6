import { secretsOf } from '../../shared/watch/kinds/secrets'
import type { Handlers } from '../dispatch'
import type { Watch } from '../watch/watch'
import type { NamedSecrets } from './named-secrets'

export interface SecretParts {
  namedSecrets: NamedSecrets
  watch: Pick<Watch, 'views' | 'checkNow'>
}

/** What the requests about named secrets do. */
export function secretHandlers({
  namedSecrets,
  watch,
}: SecretParts): Pick<Handlers, Extract<keyof Handlers, `secret.${string}`>> {
  return {
    'secret.keep': (written) => {
      namedSecrets.keep(written)
      const waiting = watch
        .views()
        .filter(({ definition, status }) => status !== 'paused' && names(definition, written.name))
      watch.checkNow(waiting.map(({ id }) => id))
      return null
    },
    'secret.forget': ({ name }) => {
      namedSecrets.forget(name)
      return null
    },
  }
}

function names(definition: Readonly<Record<string, unknown>>, secret: string): boolean {
  return secretsOf(definition).some(({ name }) => name === secret)
}
