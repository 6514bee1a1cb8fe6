import { checklistReminders, reminderNews } from '../../shared/notify/checklist-reminders'
import type { AgendaItem } from '../../shared/shift/agenda'
import type { Clock } from '../clock'
import type { ChecklistReminderRepository } from '../store/checklist-reminders'
import type { Announcer } from './announcer'

interface Parts {
  repository: ChecklistReminderRepository
  clock: Clock
  announcer: Pick<Announcer, 'announce'>
  /** The open runbook's checklists as they stand. */
  agenda(): readonly AgendaItem[]
  runbookKey(): string
  /** Whether somebody wants to be reminded: they have the shift, or shifts are not used. */
  isAttended(): boolean
}

const often = 60_000

/** Reminds of checklists as they come due; what was told is remembered, so that a restart does not tell it again. */
export class ChecklistReminders {
  #timer: NodeJS.Timeout | undefined

  constructor(private readonly parts: Parts) {}

  start(): void {
    this.look()
    this.#timer = setInterval(() => this.look(), often)
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  look(): void {
    const { repository, clock, announcer, agenda, runbookKey, isAttended } = this.parts
    if (!isAttended()) return
    const runbook = runbookKey()
    for (const reminder of checklistReminders(agenda(), repository.told(runbook))) {
      const news = reminderNews(reminder, clock.zone())
      announcer.announce({
        news,
        current() {
          const stands =
            runbookKey() === runbook &&
            checklistReminders(agenda(), new Set()).some(({ id }) => id === reminder.id)
          return stands ? news : null
        },
        settle: () => repository.markTold(runbook, reminder.id, clock.now()),
      })
    }
  }
}
