import { alertFact, incidentFact, silenceFacts } from '../../shared/handover/response-facts'
import { stageGuides } from '../../shared/incident/guides'
import type { Shift } from '../../shared/shift/record'
import type { Alerts } from '../alert/alerts'
import type { Snoozes } from '../alert/snoozes'
import type { CompanionParts } from '../companion'
import { diagnosticsOf } from '../diagnostics'
import { CarryOver } from '../handover/carry-over'
import { Draft } from '../handover/draft'
import { Exchange } from '../handover/exchange'
import { handoverFacts } from '../handover/facts'
import { folderFiles } from '../handover/folder-files'
import type { HandoverParts } from '../handover/handlers'
import { KeptHandovers } from '../handover/kept-handovers'
import { Notes } from '../handover/notes'
import type { FollowUps } from '../incident/follow-ups'
import type { Incidents } from '../incident/incidents'
import type { Announcer } from '../notify/announcer'
import type { OpenRunbook } from '../runbook/open-runbook'
import type { SecretSource } from '../secrets/named-secrets'
import type { Checklists } from '../shift/checklists'
import type { CurrentShift } from '../shift/current-shift'
import type { Log } from '../shift/log'
import { Rota } from '../shift/rota'
import { ShiftReminder } from '../shift/shift-reminder'
import type { StateOwner } from '../state-owner'
import type { Database } from '../store/database'
import { HandoverDocumentRepository } from '../store/handover-documents'
import { IncidentRepository } from '../store/incidents'
import { ShiftRepository } from '../store/shifts'

interface Needs {
  parts: Pick<CompanionParts, 'clock' | 'preferences' | 'diagnostics'>
  database: Database
  state: StateOwner
  log: Log
  shift: CurrentShift
  runbook: OpenRunbook
  alerts: Alerts
  snoozes: Pick<Snoozes, 'all' | 'adopt'>
  incidents: Incidents
  followUps: FollowUps
  checklists: Checklists
  announcer: Announcer
  secrets: SecretSource
}

export interface HandoverAssembly extends HandoverParts {
  startHandovers(): void
  stopHandovers(): Promise<void>
}

/** Handovers: the draft, what goes from laptop to laptop, and the shifts that they end. */
export function assembleHandovers(needs: Needs): HandoverAssembly {
  const { parts, database, state, log, shift, runbook, snoozes, incidents, followUps, checklists } = needs
  const { clock, preferences } = parts
  const diagnostics = diagnosticsOf('handover', parts.diagnostics)
  const documents = new HandoverDocumentRepository(database)
  const pictures = new IncidentRepository(database)
  const draft = new Draft({
    database,
    clock,
    state,
    shift,
    service: () => serviceOf(runbook),
    facts: (of) => factsOf(needs, documents, of),
  })
  const carryOver = new CarryOver({
    now: () => clock.now(),
    state: () => state.get(),
    runs: checklists,
    incidents,
    followUps,
    snoozes,
  })
  const keptHandovers = new KeptHandovers({ documents, draft, clock })
  const notes = new Notes({
    database,
    documents,
    draft,
    clock,
    log,
    carried: () => carryOver.pack(),
    takeOver: (carried) => carryOver.unpack(carried),
    picture: (id) => pictures.picture(id),
    onChange: () => show(),
  })
  const folder = () => preferences.get().handoverFolder
  const exchange = new Exchange({
    documents,
    clock,
    files: folderFiles,
    folder,
    onChange: () => arrived(),
    onFailure: (error) => diagnostics.record('looking into the handover folder failed', { error }),
  })
  /** What came may be an acceptance of this laptop, which its data has no more. */
  const arrived = () => {
    try {
      notes.takeOverPending()
    } catch (error) {
      diagnostics.record('taking over what was accepted failed', { error })
    }
    show()
  }
  const show = () =>
    state.setFacts({
      handoverExchange: {
        folder: folder(),
        waiting: folder() === null ? 0 : documents.waiting().length,
        ...exchange.standing(),
        ...keptHandovers.shown(),
      },
    })
  const rota = new Rota({ database, clock, state, secrets: needs.secrets })
  const reminder = new ShiftReminder({
    shifts: new ShiftRepository(database),
    clock,
    prepareDraft: (shiftId) => draft.refresh(shiftId),
    tell: ({ shiftId, title, text }) => {
      const subject = { kind: 'handover', id: shiftId } as const
      const news = {
        id: `shift end ${shiftId}`,
        subject,
        mood: 'reminder',
        severity: null,
        title,
        body: text,
      } as const
      needs.announcer.announce({
        news,
        current: () => (shift.find(shiftId)?.endedAt === null ? news : null),
        settle: () => {},
      })
    },
  })
  return {
    draft,
    notes,
    keptHandovers,
    exchange,
    rota,
    startHandovers() {
      shift.show()
      draft.show()
      arrived()
      exchange.start()
      rota.start()
      reminder.start()
    },
    async stopHandovers() {
      reminder.stop()
      rota.stop()
      await exchange.stop()
    },
  }
}

function serviceOf(runbook: OpenRunbook): string {
  const { document } = runbook.get().model
  return document.name ?? document.title
}

function factsOf(needs: Needs, documents: HandoverDocumentRepository, shift: Shift) {
  const { parts, state, runbook, alerts, snoozes, incidents, checklists, log } = needs
  const { clock } = parts
  return handoverFacts(
    {
      clock,
      state: () => state.get(),
      runbook,
      checklists,
      log,
      alerts: (from, to) =>
        [...alerts.unresolved(), ...alerts.resolvedBetween(from, to)].map((alert) =>
          alertFact(alert, snoozes.all(), clock.now()),
        ),
      silences: () =>
        silenceFacts(snoozes.all(), (id) => state.get().monitors[id]?.definition.name ?? null, clock.now()),
      incidents: (from, to) => {
        const stages = stageGuides(runbook.get().model)
        return Object.values(incidents.shown())
          .filter(({ end }) => end === null || (end.at >= from && end.at <= to))
          .map((incident) =>
            incidentFact(
              incident,
              incidents.timeline(incident.id).entries,
              stages.find(({ key }) => key === incident.stage)?.title ?? null,
            ),
          )
      },
      previous: ({ id }) => {
        const note = documents.outlines(20).find((kept) => kept.note.shift.id !== id)?.note
        if (note === undefined) return null
        return { noteId: note.id, person: note.from.person, endedAt: note.shift.endedAt ?? note.writtenAt }
      },
    },
    shift,
  )
}
