import { Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { type Binding, describeBinding } from '../../../shared/secrets/binding'
import type { SecretView } from '../../../shared/secrets/view'
import { text } from '../../../shared/text/text'
import { request, useCompanion } from '../../app/store'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Dialog } from '../../ui/Dialog'
import { Sentence } from '../../ui/Sentence'
import { Time } from '../../ui/Time'
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
  const words = text.secrets.card
  return (
    <Card
      title={words.title}
      actions={
        <Button size="small" icon={<Plus />} onClick={() => setEntered(another)}>
          {words.add}
        </Button>
      }
    >
      {secrets.length === 0 ? (
        <p className={styles.note}>{words.none('{secret:NAME}')}</p>
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
  const words = text.secrets.card
  return (
    <li className={styles.secret}>
      <p>
        <code className={styles.name}>{name}</code>
        <br />
        <small>
          <Sentence
            of={words.about<ReactNode>(
              describeBinding(binding),
              <Time at={setAt} />,
              text.secrets.kept[keeping],
            )}
          />
        </small>
      </p>
      <div className={styles.buttons}>
        <Button size="small" aria-label={words.replaceNamed(name)} onClick={onReplace}>
          {words.replace}
        </Button>
        <Button
          size="small"
          variant="danger"
          aria-label={words.removeNamed(name)}
          onClick={() => setRemoving(true)}
        >
          {words.remove}
        </Button>
      </div>
      <Dialog
        open={removing}
        onOpenChange={setRemoving}
        title={words.confirmRemoval.title(name)}
        description={words.confirmRemoval.sentence}
        width="narrow"
        actions={
          <>
            <Button onClick={() => setRemoving(false)}>{words.cancel}</Button>
            <Button variant="danger" onClick={() => void request('secret.forget', { name })}>
              {words.remove}
            </Button>
          </>
        }
      />
    </li>
  )
}
