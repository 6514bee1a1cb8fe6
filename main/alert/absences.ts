import type { Absence } from '../../shared/alert/absence'
import { text } from '../../shared/text/text'
import { localMoment } from '../../shared/time/display'
import type { Clock } from '../clock'
import { RequestRefused } from '../dispatch'
import type { Log } from '../shift/log'
import type { AbsenceRepository } from '../store/absences'

interface Parts {
  repository: AbsenceRepository
  clock: Clock
  log: Pick<Log, 'record'>
  onChange(absences: Absence[]): void
}

/** The contacts of the runbook that cannot be called for a while. */
export class Absences {
  constructor(private readonly parts: Parts) {}

  /** Those that are away now, by name. */
  all(): Absence[] {
    return this.parts.repository.lasting(this.parts.clock.now())
  }

  /** Marks a contact away until a time; another end replaces the one before. */
  mark(person: string, contact: string, until: number): void {
    const { repository, clock, log } = this.parts
    const now = clock.now()
    if (until <= now) {
      const sentence = text.alerts.refused.timeOver
      throw new RequestRefused('invalid', sentence, [{ field: 'until', sentence }])
    }
    repository.save({ contact, until, by: person, at: now })
    log.record(text.alerts.log.away(contact, localMoment(until, now, clock.zone()), person), null)
    this.#tell()
  }

  /** A contact can be called again. */
  end(person: string, contact: string): void {
    if (!this.all().some((absence) => absence.contact === contact)) return
    this.parts.repository.remove(contact)
    this.parts.log.record(text.alerts.log.back(contact, person), null)
    this.#tell()
  }

  #tell(): void {
    this.parts.onChange(this.all())
  }
}
