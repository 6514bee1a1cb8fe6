import { fileAt, type RunbookFile } from '../../../shared/runbook/files'
import { keyMaker } from '../../../shared/runbook/key-maker'
import type { Gap, Section } from '../../../shared/runbook/model'
import { text } from '../../../shared/text/text'
import { Card } from '../../ui/Card'
import { StatusShape } from '../../ui/StatusShape'
import styles from './Gaps.module.css'
import { type GapGroup, groupGaps } from './gap-groups'
import { sectionAtLine } from './sections'
import { useFew } from './use-few'

interface GapsProps {
  gaps: Gap[]
  sections: Section[]
  files: RunbookFile[]
  onGoTo: (sectionId: string) => void
}

const shapes = { error: 'critical', warning: 'warning', information: 'unknown' } as const

/** What a reader of the runbook would miss, by what it is about. */
export function Gaps({ gaps, ...place }: GapsProps) {
  const words = text.runbook.gaps
  if (gaps.length === 0) {
    return (
      <Card title={words.title}>
        <small>{words.none}</small>
      </Card>
    )
  }
  return (
    <Card title={words.counted(gaps.length)}>
      <div className={styles.groups}>
        {groupGaps(gaps).map((group, index) => (
          <Group key={group.kind} group={group} open={index === 0} {...place} />
        ))}
      </div>
    </Card>
  )
}

interface GroupProps extends Omit<GapsProps, 'gaps'> {
  group: GapGroup
  open: boolean
}

function Group({ group, open, sections, files, onGoTo }: GroupProps) {
  const words = text.runbook.gaps
  const { shown, more } = useFew(group.gaps, 6)
  const keyOf = keyMaker()
  return (
    <details open={open}>
      <summary className={styles.title}>
        <StatusShape status={shapes[group.severity]} label={words.severities[group.severity]} />
        {group.title}
        <small>{group.gaps.length}</small>
      </summary>
      <ul className={styles.list}>
        {shown.map((gap) => {
          const section = sectionAtLine(sections, gap.line)
          return (
            <li key={keyOf(gap.sentence)}>
              <button
                type="button"
                className={styles.gap}
                disabled={section === null}
                onClick={() => section !== null && onGoTo(section.id)}
              >
                {gap.severity !== group.severity && <b>{words.severityBefore[gap.severity]}</b>}
                {gap.sentence} <small>{words.line(lineInFile(files, gap.line))}</small>
              </button>
            </li>
          )
        })}
      </ul>
      {more}
    </details>
  )
}

/** In a folder the lines of a file are counted from its own beginning, as its editor does. */
function lineInFile(files: RunbookFile[], line: number): number {
  return line - (fileAt(files, line)?.firstLine ?? 1) + 1
}
