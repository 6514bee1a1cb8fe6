import type { ChangeState } from '../../change/change-states'
import type { Pieces } from '../pieces'

const states: Record<ChangeState, string> = {
  planned: 'planned',
  'in progress': 'in progress',
  done: 'done',
  'rolled back': 'rolled back',
  cancelled: 'cancelled',
}

interface Standing {
  state: ChangeState
  duration: string
  person: string
}

export const change = {
  states,
  list: 'Changes',
  back: 'All changes',
  plan: 'Plan a change',
  none: {
    title: 'No change is planned',
    sentence:
      "Plan one with its window and its rollback, and go through the runbook's change checklist as you carry it out.",
  },
  entry: <Inserted>(state: ChangeState, startsAt: Inserted): Pieces<Inserted> => [
    `${states[state]} · `,
    startsAt,
  ],
  standing: <Inserted>(
    { state, duration, person }: Standing,
    startsAt: Inserted,
    endsAt: Inserted,
  ): Pieces<Inserted> => [
    `${states[state]} · `,
    startsAt,
    ' to ',
    endsAt,
    ` (${duration}) · planned by ${person}`,
  ],
  edit: 'Edit',
  facts: { category: 'Category', approvedBy: 'Approved by', rollbackPlan: 'Rollback plan', none: 'none' },
  /** What brings it into each state. */
  steps: {
    planned: 'Plan it again',
    'in progress': 'Begin',
    done: 'Done',
    'rolled back': 'Rolled back',
    cancelled: 'Cancel it',
  } satisfies Record<ChangeState, string>,
  holdAlerts: 'Hold alerts…',
  form: {
    planTitle: 'Plan a change',
    editTitle: 'Edit the change',
    plan: 'Plan it',
    save: 'Save',
    what: 'What is changed',
    category: 'Category',
    noCategory: 'None',
    approvedBy: 'Approved by',
    begins: 'Begins',
    ends: 'Ends',
    announced: 'Announced',
    notYet: 'not yet',
    announcedHint: 'When those concerned were told',
    rollbackPlan: 'Rollback plan',
    noTitle: 'Say what is changed.',
    noTime: 'Write a time as 2026-11-29 02:00.',
  },
  endsTooEarly: 'A change must end after it begins.',
  warnings: {
    endsTooEarly: 'It ends before it begins.',
    noticeWas: (given: string, asked: Asked) => `The notice was ${given}; ${wanted(asked)}.`,
    noNotice: (asked: Asked) => `Nobody was told beforehand; ${wanted(asked)}.`,
    noticeWouldBe: (given: string, latest: string, asked: Asked) =>
      `The notice would be ${given}; ${wanted(asked)}. It was due by ${latest}.`,
    outside: (windows: readonly string[]) => `It lies outside ${windows.join(' and ')}.`,
    notApproved: (approval: string) => `It is not approved; the runbook asks for ${approval}.`,
    noRollback: 'It has no rollback plan; the runbook asks for one.',
  },
  refusals: {
    over: (title: string) => `"${title}" is over, so its plan stays as it was.`,
    cannotFollow: (from: ChangeState, to: ChangeState) =>
      `A change that is ${states[from]} cannot become ${states[to]}.`,
    gone: 'This change is not there any more.',
  },
  logged: {
    planned: (title: string, by: string) => `Change planned by ${by}: ${title}.`,
    edited: (title: string, by: string) => `Change edited by ${by}: ${title}.`,
    moved: ({ title, state, by }: { title: string; state: ChangeState; by: string }) =>
      `Change ${states[state]}, by ${by}: ${title}.`,
  },
}

/** The notice that a window of the runbook asks for. */
interface Asked {
  notice: string
  window: string
}

function wanted({ notice, window }: Asked): string {
  return `the runbook asks for ${notice} (${window})`
}
