import type { PlannedMonitor } from '../../../watch/exchange/plan'
import type { Pieces } from '../../pieces'
import { counted } from '../counted'

export const exchange = {
  menu: 'YAML',
  yaml: 'YAML',
  import: {
    open: 'Import monitors…',
    note: 'Shows first what would change',
    title: 'Import monitors',
    description:
      'What is imported holds on this laptop. A monitor with a name that is there already is changed.',
    chooseFile: 'Choose a file…',
    file: 'A file with monitors',
    cancel: 'Cancel',
    label: 'YAML, as in the monitors block of a runbook',
    import: (count: number) => (count === 0 ? 'Import' : `Import ${count}`),
  },
  preview: {
    label: 'What would change',
    problemAt: (line: number, sentence: string) => `Line ${line}: ${sentence}`,
    line: (line: number) => `line ${line}`,
    unnamed: 'Without a name',
    field: (field: string, sentence: string) => `${field}: ${sentence}`,
    notSet: 'not set',
    change: <Inserted>(field: Inserted, before: Inserted, after: Inserted): Pieces<Inserted> => [
      field,
      ' ',
      before,
      ' → ',
      after,
    ],
    outcome: {
      added: 'added',
      changed: 'changed',
      same: 'same',
      wrong: 'wrong',
    } satisfies Record<PlannedMonitor['outcome'], string>,
  },
  plan: {
    added: (count: number) => `${count} to add`,
    changed: (count: number) => `${count} to change`,
    same: (count: number) => `${count} the same`,
    wrong: (count: number) => `${count} wrong`,
    unreadable: 'This cannot be read',
    empty: 'There is no monitor in it',
  },
  done: {
    nothing: 'Nothing had to be changed.',
    added: (count: number) => `${monitors(count)} added.`,
    changed: (count: number) => `${monitors(count)} changed.`,
    both: (added: number, changed: number) => `${monitors(added)} added, ${monitors(changed)} changed.`,
  },
  export: {
    open: 'Export all monitors…',
    note: 'As a file, or to copy into a runbook',
    title: (count: number | null) => {
      if (count === null) return 'Export all monitors'
      return count === 1 ? 'Export one monitor' : `Export ${count} monitors`
    },
    description: 'Headers and commands are written as they are. Look through them before you share this.',
    close: 'Close',
    copy: 'Copy as runbook block',
    save: 'Save as a file…',
    writing: 'Writing the YAML',
    exported: (path: string) => `The monitors were exported to ${path}.`,
    downloaded: (fileName: string) => `The monitors were downloaded as ${fileName}.`,
  },
}

function monitors(count: number): string {
  return counted(count, { one: 'monitor', other: 'monitors' })
}
