import { useMemo } from 'react'
import { comparedLines } from '../../../shared/handover/compare'
import { bySection } from '../../../shared/handover/words'
import { text } from '../../../shared/text/text'
import { addressOf } from '../../app/routes'
import { Badge } from '../../ui/Badge'
import { EmptyState } from '../../ui/EmptyState'
import { Sentence } from '../../ui/Sentence'
import styles from './Handover.module.css'
import lineStyles from './Line.module.css'
import { ShiftSpan } from './ShiftSpan'
import { useHandover } from './use-handover'

/** What a later handover says beside an earlier one. */
export function ComparedHandovers({ earlier, later }: { earlier: string; later: string }) {
  const words = text.handover.past
  const before = useHandover(earlier)
  const after = useHandover(later)
  const sections = useMemo(
    () =>
      bySection(comparedLines(before.handover?.lines ?? [], after.handover?.lines ?? [])).filter(
        ({ lines }) => lines.length > 0,
      ),
    [before.handover, after.handover],
  )
  const back = <a href={addressOf('shift', 'handover')}>{words.back}</a>
  const problem = before.problem ?? after.problem
  if (problem !== null)
    return <EmptyState title={words.compared.impossible} sentence={problem} action={back} />
  if (before.handover === null || after.handover === null) return null
  return (
    <section className={styles.page} aria-label={words.compared.label}>
      <div className={styles.bar}>
        <h2>
          <Sentence
            of={words.compared.title(
              <ShiftSpan shift={before.handover} />,
              <ShiftSpan shift={after.handover} />,
            )}
          />
        </h2>
        {back}
      </div>
      {sections.map(({ section, lines }) => (
        <section key={section} aria-label={text.handover.note.sections[section].title}>
          <h3>{text.handover.note.sections[section].title}</h3>
          <ul className={styles.list}>
            {lines.map(({ id, before: was, after: is }) => (
              <li key={id} className={lineStyles.words}>
                {was !== null && was !== is && <del>{was}</del>}
                {is !== null && (was === is ? is : <ins>{is}</ins>)}
                <span className={lineStyles.mark}>
                  <Badge>{differenceWord(was, is)}</Badge>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

function differenceWord(before: string | null, after: string | null): string {
  const words = text.handover.past.compared
  if (before === after) return words.same
  if (before === null) return words.new
  return after === null ? words.gone : words.changed
}
