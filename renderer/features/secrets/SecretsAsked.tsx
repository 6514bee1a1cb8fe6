import { type ReactNode, useState } from 'react'
import { text } from '../../../shared/text/text'
import { type NamedSecret, secretsOf } from '../../../shared/watch/kinds/secrets'
import { useCompanion } from '../../app/store'
import { Button } from '../../ui/Button'
import { Sentence } from '../../ui/Sentence'
import { SecretDialog } from './SecretDialog'
import styles from './Secrets.module.css'

/** Asks for the secrets that a definition names and this laptop does not know. */
export function SecretsAsked({ definition }: { definition: Readonly<Record<string, unknown>> }) {
  const secrets = useCompanion((state) => state.secrets)
  const [asked, setAsked] = useState<NamedSecret | null>(null)
  const readable = new Set(
    secrets.filter(({ keeping }) => keeping !== 'unreadable').map((secret) => secret.name),
  )
  const unknown = secretsOf(definition).filter(({ name }) => !readable.has(name))
  const words = text.secrets.asked
  return (
    <>
      {unknown.map((secret) => (
        <section key={secret.name} className={styles.asked} aria-label={words.label(secret.name)}>
          <p>
            <Sentence of={words.unknown<ReactNode>(<code>{secret.name}</code>)} />
          </p>
          <Button className={styles.button} onClick={() => setAsked(secret)}>
            {words.enter(secret.name)}
          </Button>
        </section>
      ))}
      {asked !== null && <SecretDialog {...asked} onClose={() => setAsked(null)} />}
    </>
  )
}
