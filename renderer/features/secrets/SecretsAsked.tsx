import { useState } from 'react'
import { type NamedSecret, secretsOf } from '../../../shared/watch/kinds/secrets'
import { useCompanion } from '../../app/store'
import { Button } from '../../ui/Button'
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
  return (
    <>
      {unknown.map((secret) => (
        <section key={secret.name} className={styles.asked} aria-label={`Secret ${secret.name}`}>
          <p>
            This laptop does not know the secret <code>{secret.name}</code>, so the monitor cannot be checked.
          </p>
          <Button className={styles.button} onClick={() => setAsked(secret)}>
            Enter {secret.name}
          </Button>
        </section>
      ))}
      {asked !== null && <SecretDialog {...asked} onClose={() => setAsked(null)} />}
    </>
  )
}
