import type { Actor } from './actor'
import { engineer } from './people'

const minute = 60_000
const hour = 60 * minute

/** The colleague's shift, from eight hours before it is handed over, with a note of it in the handover folder. */
export async function playLastNight(actor: Actor, handedOverAt: number): Promise<void> {
  const begin = handedOverAt - 8 * hour
  const write = (hours: number, text: string) => actor.at(begin + hours * hour, 'log.write', { text })
  await actor.at(begin, 'shift.start', {
    person: actor.state.preferences.name,
    startedAt: null,
    plannedEndAt: handedOverAt,
  })
  await write(0.2, 'Took over. Quiet so far. #handover')
  await write(1.6, 'The settlement file reached the bank four minutes late; the bank knows. #settlement')
  await write(
    3.1,
    'Receipts failed for a minute and came back by itself. Third time this week. #receipts #handover',
  )
  await planLedgerChange(actor, begin + 4 * hour)
  await actor.at(begin + 5 * hour, 'followUp.add', {
    incidentId: null,
    text: {
      text: 'Ask the receipts team why it fails for a minute each night',
      owner: engineer,
      dueAt: handedOverAt + 48 * hour,
    },
  })
  await write(
    7.4,
    'Skagen warned of work on their line this morning, without saying when. #issuers #handover',
  )
  const shiftId = actor.state.shift?.id ?? ''
  await actor.at(handedOverAt - 6 * minute, 'handover.draft', { shiftId })
  await actor.at(handedOverAt - 4 * minute, 'handover.add', {
    shiftId,
    section: 'urgent',
    text: 'If the Skagen line fails, switch it to the second line at once: they are slow to answer.',
  })
  await actor.at(handedOverAt, 'handover.give', { shiftId })
  await actor.at(handedOverAt, 'shift.end', null)
}

async function planLedgerChange(actor: Actor, at: number): Promise<void> {
  const startsAt = Math.ceil((at + 40 * hour) / hour) * hour
  await actor.at(at, 'change.add', {
    entry: {
      title: 'Enlarge the ledger’s connection pool to 400',
      category: 'Normal',
      approvedBy: 'Marek Lindqvist',
      rollbackPlan: 'Set it back to 300 and restart one instance at a time.',
      startsAt,
      endsAt: startsAt + hour,
      announcedAt: null,
    },
  })
}
