import { Plus } from 'lucide-react'
import { useState } from 'react'
import { type Binding, describeBinding } from '../../../shared/secrets/binding'
import type { SecretView } from '../../../shared/secrets/view'
import { request, useCompanion } from '../../app/store'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Dialog } from '../../ui/Dialog'
import { Time } from '../../ui/Time'
import { keepingWords } from '../settings/channels/channel-words'
import { SecretDialog } from './SecretDialog'
import styles from './Secrets.module.css'

interface Entered {
  name: string | null
  binding: Binding
}

const another: Entered = { name: null, binding: { to: 'server', origin: '' } }

/** The secrets that monitors may name: who gets them and how they are kept, never what they are. */
export function SecretsCard() {
  const secrets = useCompanion((state) => state.secrets)
  const [entered, setEntered] = useState<Entered | null>(null)
  return (
    <Card
      title="Secrets of monitors"
      actions={
        <Button size="small" icon={<Plus />} onClick={() => setEntered(another)}>
          Add a secret
        </Button>
      }
    >
      {secrets.length === 0 ? (
        <p className={styles.note}>
          For a token or a password write {'{secret:NAME}'} into a header or a variable of a monitor, also in
          the runbook, and enter it here.
        </p>
      ) : (
        <ul className={styles.list}>
          {secrets.map((secret) => (
            <SecretRow key={secret.name} secret={secret} onReplace={() => setEntered(secret)} />
          ))}
        </ul>
      )}
      {entered !== null && (
        <SecretDialog name={entered.name} binding={entered.binding} onClose={() => setEntered(null)} />
      )}
    </Card>
  )
}

function SecretRow({ secret, onReplace }: { secret: SecretView; onReplace: () => void }) {
  const { name, binding, setAt, keeping } = secret
  const [removing, setRemoving] = useState(false)
  return (
    <li className={styles.secret}>
      <p>
        <code className={styles.name}>{name}</code>
        <br />
        <small>
          For {describeBinding(binding)}. Set <Time at={setAt} />, {keepingWords[keeping]}.
        </small>
      </p>
      <div className={styles.buttons}>
        <Button size="small" aria-label={`Replace ${name}`} onClick={onReplace}>
          Replace
        </Button>
        <Button size="small" variant="danger" aria-label={`Remove ${name}`} onClick={() => setRemoving(true)}>
          Remove
        </Button>
      </div>
      <Dialog
        open={removing}
        onOpenChange={setRemoving}
        title={`Remove the secret ${name}?`}
        description="Monitors that name it are unknown until it is entered again."
        width="narrow"
        actions={
          <>
            <Button onClick={() => setRemoving(false)}>Cancel</Button>
            <Button variant="danger" onClick={() => void request('secret.forget', { name })}>
              Remove
            </Button>
          </>
        }
      />
    </li>
  )
}
