import { memo } from 'react'
import { keyMaker } from '../../../shared/runbook/key-maker'
import type { Checklist, Command, Section } from '../../../shared/runbook/model'
import { text } from '../../../shared/text/text'
import { addressOf } from '../../app/routes'
import { Card } from '../../ui/Card'
import { progress } from '../checklists/progress'
import { useCurrentRun } from './CurrentRuns'
import { CommandLine } from './commands/CommandLine'
import { Gaps } from './Gaps'
import styles from './LivePart.module.css'
import type { ReadableRunbook } from './readable-runbook'
import { chapterAtLine, contains } from './sections'
import { useFew } from './use-few'

interface LivePartProps {
  readable: ReadableRunbook
  current: Section | null
  onGoTo: (sectionId: string) => void
}

/** What works beside the text: the checklists and commands of the chapter being read, and the gaps of it all. */
export const LivePart = memo(function LivePart({ readable, current, onGoTo }: LivePartProps) {
  const { model, files } = readable
  const chapter = chapterAtLine(model.sections, current?.line ?? 1)
  const words = text.runbook.live
  const isWhole = chapter === null || chapter.depth === 1
  const within = ({ line }: { line: number }) => chapter !== null && contains(chapter, line)
  const checklists = model.checklists.filter(within)
  const commands = model.commands.filter(within)
  return (
    <aside className={styles.live} aria-label={words.title}>
      {checklists.length > 0 && (
        <Card title={isWhole ? words.checklists : words.checklistsOfChapter}>
          <ul className={styles.list}>
            {checklists.map((checklist) => (
              <ChecklistRow key={checklist.key} checklist={checklist} />
            ))}
          </ul>
        </Card>
      )}
      <Gaps gaps={model.gaps} sections={model.sections} files={files} onGoTo={onGoTo} />
      {commands.length > 0 && (
        <Commands
          key={chapter?.id}
          title={isWhole ? words.commands : words.commandsOfChapter}
          commands={commands}
        />
      )}
    </aside>
  )
})

function ChecklistRow({ checklist }: { checklist: Checklist }) {
  const { done, of } = progress(checklist, useCurrentRun(checklist.key))
  return (
    <li className={styles.row}>
      <a href={addressOf('checklists', checklist.key)}>{checklist.title}</a>
      <small className={styles.number}>{text.runbook.live.progress(done, of)}</small>
    </li>
  )
}

function Commands({ title, commands }: { title: string; commands: Command[] }) {
  const { shown, more } = useFew(commands, 8)
  const keyOf = keyMaker()
  return (
    <Card title={title}>
      <ul className={styles.list}>
        {shown.map((command, index) => (
          <CommandLine
            key={keyOf(command.text)}
            command={command}
            commented={command.comment !== shown[index - 1]?.comment}
          />
        ))}
      </ul>
      {more}
    </Card>
  )
}
