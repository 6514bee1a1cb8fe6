import type { OpenRunbook } from '../../../shared/state'
import { text } from '../../../shared/text/text'
import { type Understood, understoodOf, understoodWords } from '../../../shared/welcome/understood'
import { addressOf } from '../../app/routes'
import { Banner } from '../../ui/Banner'
import { bold, Sentence } from '../../ui/Sentence'
import { gapsAddress } from '../runbook/gaps-address'
import { sectionAtLine } from '../runbook/sections'
import styles from './Welcome.module.css'

/** What was understood of the runbook, counted; each count leads to what it counts. */
export function UnderstoodParts({ runbook }: { runbook: OpenRunbook }) {
  const { model, path, trouble } = runbook
  const words = text.welcome.runbook
  const name = bold(model.document.name ?? model.document.title)
  const parts = understoodOf(model)
  const isEmpty = parts.every(({ part, count }) => part === 'gaps' || count === 0)
  return (
    <div className={styles.understood} role="status">
      <p>
        <Sentence of={path === null ? words.understoodOfSample(name) : words.understood(name)} />
      </p>
      <ul className={styles.counts}>
        {parts.map((understood) => (
          <li key={understood.part}>
            {understood.count === 0 ? (
              <span className={styles.none}>{understoodWords(understood)}</span>
            ) : (
              <a className={styles.count} href={placeOf(understood, runbook)}>
                {understoodWords(understood)}
              </a>
            )}
          </li>
        ))}
      </ul>
      {trouble !== null && <Banner kind="problem">{trouble.sentence}</Banner>}
      {isEmpty && <p>{words.nothing}</p>}
    </div>
  )
}

function placeOf({ part, line }: Understood, { model }: OpenRunbook): string {
  if (part === 'checklists' || part === 'contacts') return addressOf(part)
  if (part === 'monitors') return addressOf('watch')
  if (part === 'gaps') return gapsAddress
  return addressOf('runbook', sectionAtLine(model.sections, line ?? 1)?.id ?? null)
}
