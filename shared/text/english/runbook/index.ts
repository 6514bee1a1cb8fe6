import type { Gap } from '../../../runbook/model'
import type { Pieces } from '../../pieces'
import { counted } from '../counted'
import { destroys } from './destroys'
import { files, markdown } from './files'
import { page } from './page'
import { faults, relevance, understood } from './understood'

const number = new Intl.NumberFormat('en')

export const runbook = {
  files,
  markdown,
  understood,
  destroys,
  relevance,
  faults,
  page,
  header: {
    sample: 'The sample that comes with Watchkeeper',
    readAt: <Inserted>(time: Inserted): Pieces<Inserted> => [' · read ', time],
    copyShown: <Inserted>(trouble: string, readAt: Inserted): Pieces<Inserted> => [
      `${trouble} Shown is the copy read `,
      readAt,
      '.',
    ],
    gaps: (count: number) => counted(count, { one: 'gap', other: 'gaps' }),
    edit: 'Edit',
  },
  screen: {
    loading: 'Reading the runbook…',
    none: {
      title: 'No runbook is open',
      sentence: "Open your team's runbook, a Markdown file or a folder of them, or look at the sample first.",
    },
    beingRead: {
      title: 'The runbook is being read',
      sentence: 'It is here as soon as it is understood. What you watch on this laptop is checked meanwhile.',
    },
    sides: { title: 'Beside the text', outline: 'Sections', live: 'Checklists, gaps and commands' },
    text: 'Text of the runbook',
  },
  outline: {
    title: 'Sections of the runbook',
    filter: 'Filter the sections',
    filterShort: 'Filter sections',
    none: 'No section has these words in its title.',
    changed: 'Changed since you read it',
    changedShort: 'Changed',
  },
  item: { done: 'Done', notDone: 'Not done' },
  find: {
    title: 'Find in the runbook',
    none: 'Not in the text',
    place: (at: number, of: number) => `${number.format(at)} of ${number.format(of)}`,
    placeOfMost: (at: number, most: number) => `${number.format(at)} of more than ${number.format(most)}`,
    previous: 'Previous place',
    next: 'Next place',
    close: 'Close',
  },
  live: {
    title: 'What works in this runbook',
    checklists: 'Checklists',
    checklistsOfChapter: 'Checklists of this chapter',
    commands: 'Commands',
    commandsOfChapter: 'Commands of this chapter',
    progress: (done: number, of: number) => `${done} of ${of}`,
    fewer: 'Show fewer',
    all: (count: number) => `Show all ${count}`,
  },
  gaps: {
    title: 'Gaps',
    counted: (count: number) => counted(count, { one: 'gap', other: 'gaps' }),
    none: 'Nothing is left to fill in.',
    line: (line: number) => `Line ${line}`,
    severities: { error: 'Error', warning: 'Warning', information: 'Information' } satisfies Record<
      Gap['severity'],
      string
    >,
    severityBefore: { error: 'Error: ', warning: 'Warning: ', information: 'Information: ' } satisfies Record<
      Gap['severity'],
      string
    >,
    kinds: {
      placeholder: 'Not filled in',
      contact: 'Contacts',
      severity: 'Severities',
      review: 'Review',
      table: 'Tables',
      threshold: 'Thresholds',
      link: 'Links',
      command: 'Commands that destroy',
      monitor: 'Monitors',
      bound: 'Too long to be understood',
    },
  },
  commands: {
    fillInAndCopy: 'Fill in and copy',
    fillInAndCopyThis: (command: string) => `Fill in and copy ${command}`,
    fillIn: (placeholders: readonly string[]) => `Fill in ${placeholders.join(', ')}`,
    copy: (command: string) => `Copy ${command}`,
    copyDestructive: (command: string) => `Copy ${command}, which destroys`,
    copyAskedOnceMore: 'Copy; it is asked once more',
    copyAllTheSame: 'Copy all the same',
    copyAllTheSameThis: (command: string) => `Copy all the same: ${command}`,
    notKept: 'Not kept: it is gone with this window.',
  },
  changes: {
    button: (count: number) => counted(count, { one: 'section changed', other: 'sections changed' }),
    title: 'What changed',
    comparing: 'Comparing…',
    close: 'Close',
    markRead: 'Mark as read',
    kinds: { added: 'new', removed: 'removed', changed: 'changed' },
    none: 'Nothing is different from what you have read.',
    sinceOpened: (count: number) => `${sections(count)}, since it was first opened.`,
    since: <Inserted>(count: number, time: Inserted): Pieces<Inserted> => [
      `${sections(count)}, since `,
      time,
      '.',
    ],
    asBefore: (count: number) => counted(count, { other: 'lines as before' }),
    spoken: { same: '', added: 'Added: ', removed: 'Removed: ' },
  },
  paper: {
    menu: 'Export…',
    whole: 'The whole runbook',
    section: (title: string) => `The section “${title}”`,
    webPage: 'As a web page',
    pdf: 'As a PDF',
    print: 'Print',
    copyLink: 'Copy a link',
    exported: (path: string) => `The runbook was exported as ${path}.`,
    downloaded: (fileName: string) => `The runbook was downloaded as ${fileName}.`,
  },
  library: {
    menu: 'Open…',
    openFile: 'Open a file…',
    openFolder: 'Open a folder…',
    newFromTemplate: 'New from the template…',
    openSample: 'Open the sample',
    openedBefore: 'Opened before',
    place: <Inserted>(missing: boolean, path: string, openedAt: Inserted): Pieces<Inserted> => [
      `${missing ? 'Not there any more: ' : ''}${path} · `,
      openedAt,
    ],
    missing: (path: string) => `Not there any more: ${path}`,
    forgetSome: 'Forget some of these…',
    forget: {
      title: 'Runbooks opened before',
      description: 'A runbook that is forgotten is not searched any more. Its file stays as it is.',
      done: 'Done',
      forget: 'Forget',
      forgetThis: (title: string) => `Forget ${title}`,
      none: 'None is left.',
    },
    beingRead: {
      stop: 'Stop reading',
      sample: 'the sample',
      reading: <Inserted>(what: Inserted): Pieces<Inserted> => ['Reading ', what, ' …'],
      readingFiles: <Inserted>(what: Inserted, read: number, of: number): Pieces<Inserted> => [
        'Reading ',
        what,
        `: ${number.format(read)} of ${number.format(of)} files`,
      ],
      files: 'Files read',
    },
    path: {
      file: {
        title: 'Open a runbook',
        description:
          'A Markdown file on the computer that Watchkeeper runs on. It is read again whenever it changes.',
        label: 'Path of the file',
        hint: 'The whole path, for instance /home/ines/operations/runbook.md',
        action: 'Open',
      },
      folder: {
        title: 'Open a folder of runbooks',
        description: 'All Markdown files in it make one runbook. They are read again whenever they change.',
        label: 'Path of the folder',
        hint: 'The whole path, for instance /home/ines/operations',
        action: 'Open',
      },
      new: {
        title: 'Start a new runbook',
        description: 'A template with places to fill in is written to a new file, and opened.',
        label: 'Path of the new file',
        hint: 'The whole path, for instance /home/ines/operations/runbook.md',
        action: 'Create',
      },
    },
  },
  editing: {
    title: (file: string) => `Edit ${file}`,
    markdown: (file: string) => `Markdown of ${file}`,
    preview: 'Preview',
    cannot: (file: string) => `${file} cannot be edited`,
    back: 'Back to the runbook',
    tabIndents: 'Tab indents',
    tabMovesOn: 'Tab moves on',
    tabHint: 'Escape makes the key Tab go on to the next control again',
    close: 'Close',
    save: 'Save',
    compare: 'Compare…',
    changedOnDisk: (file: string) =>
      `${file} was changed on disk after you began. Nothing is written over it unless you say so.`,
    saved: 'Saved',
    notSaved: 'Not saved yet; kept as a draft while you type',
    goesOnWithDraft: <Inserted>(from: Inserted): Pieces<Inserted> => [
      'Not saved yet; goes on with your draft from ',
      from,
    ],
    keptAsDraft: (file: string) =>
      `What you changed in ${file} is kept as a draft. Edit the file again to go on.`,
    leave: {
      title: (file: string) => `Save what you changed in ${file}?`,
      description: 'A draft waits for you here; nobody else sees it, and the file stays as it is.',
      discard: 'Discard it',
      keep: 'Keep a draft',
    },
    conflict: {
      title: (file: string) => `${file} was changed on disk`,
      description:
        'With a minus: what stands on disk and not in your text. With a plus: what is only in yours.',
      goOn: 'Go on editing',
      copyMine: 'Copy my text',
      copied: 'Your text is on the clipboard.',
      takeTheirs: 'Take what is on disk',
      saveMine: 'Save mine over it',
    },
  },
}

function sections(count: number): string {
  return counted(count, { one: 'section', other: 'sections' })
}
