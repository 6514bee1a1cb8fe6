import { randomUUID } from 'node:crypto'
import type { FollowUp, FollowUpText } from '../../shared/incident/follow-up'
import type { State } from '../../shared/state'
import { text } from '../../shared/text/text'
import type { Clock } from '../clock'
import { RequestRefused } from '../dispatch'
import type { Log } from '../shift/log'
import type { StateOwner } from '../state-owner'
import type { FollowUpRepository } from '../store/follow-ups'

interface Parts {
  repository: FollowUpRepository
  clock: Pick<Clock, 'now'>
  state: StateOwner
  log: Pick<Log, 'record'>
}

/** What is left to do after incidents; in sight until it is done. */
export class FollowUps {
  constructor(private readonly parts: Parts) {}

  /** Those that the windows show. */
  shown(): State['followUps'] {
    return Object.fromEntries(this.parts.repository.open().map((followUp) => [followUp.id, followUp]))
  }

  /** Those of an incident, done or not. */
  ofIncident(incidentId: string): FollowUp[] {
    return this.parts.repository.ofIncident(incidentId)
  }

  /** Returns the id. */
  add(person: string, incidentId: string | null, written: FollowUpText): string {
    const now = this.parts.clock.now()
    const followUp: FollowUp = {
      ...written,
      id: randomUUID(),
      incidentId,
      createdBy: person,
      createdAt: now,
      changedAt: now,
      done: null,
    }
    this.#keep(followUp)
    this.#log(followUp, text.incidents.followUps.log.added(followUp.text, person))
    return followUp.id
  }

  update(id: string, written: FollowUpText): void {
    this.#keep({ ...this.#existing(id), ...written, changedAt: this.parts.clock.now() })
  }

  /** Marks one as done, or takes that back. */
  finish(person: string, id: string, done: boolean): void {
    const followUp = this.#existing(id)
    if ((followUp.done !== null) === done) return
    const now = this.parts.clock.now()
    const finished = { ...followUp, changedAt: now, done: done ? { by: person, at: now } : null }
    this.#keep(finished)
    const words = text.incidents.followUps.log
    this.#log(finished, done ? words.done(finished.text, person) : words.notDone(finished.text))
  }

  /**
   * Takes one over that another laptop wrote. What was written last counts, one that is done here stays done, and twice
   * is once.
   */
  adopt(followUp: FollowUp): void {
    const changedAt = Math.min(followUp.changedAt, this.parts.clock.now())
    const own = this.parts.repository.find(followUp.id)
    const newer = own !== null && own.changedAt >= changedAt ? own : { ...followUp, changedAt }
    this.#keep({ ...newer, done: own?.done ?? newer.done })
  }

  #existing(id: string): FollowUp {
    const followUp = this.parts.repository.find(id)
    if (followUp === null) throw new RequestRefused('not found', text.incidents.followUps.gone)
    return followUp
  }

  #log({ id }: FollowUp, entry: string): void {
    this.parts.log.record(entry, { kind: 'follow-up', id })
  }

  #keep(followUp: FollowUp): void {
    const { repository, state } = this.parts
    repository.save(followUp)
    if (followUp.done === null) state.setItem('followUps', followUp.id, followUp)
    else state.removeItem('followUps', followUp.id)
  }
}
