import { incidentWeeks } from '../../shared/incident/weeks'
import type { Clock } from '../clock'
import type { Handlers } from '../dispatch'
import type { Door } from '../door'
import type { IncidentRepository } from '../store/incidents'
import type { FollowUps } from './follow-ups'
import type { IncidentReport } from './incident-report'
import type { Incidents } from './incidents'
import type { TimelineWriter } from './timeline'

const week = 7 * 24 * 60 * 60_000

/** What the requests about incidents need. */
export interface IncidentParts {
  incidentRepository: IncidentRepository
  incidents: Incidents
  timelineWriter: TimelineWriter
  incidentReport: IncidentReport
  followUps: FollowUps
}

type IncidentRequest = Extract<keyof Handlers, `incident.${string}` | `followUp.${string}`>

/** What the requests about incidents and follow-ups do. */
export function incidentHandlers(
  parts: IncidentParts & { door: Door; clock: Clock; person(): string },
): Pick<Handlers, IncidentRequest> {
  const { incidentRepository, incidents, timelineWriter, incidentReport, followUps } = parts
  const { door, clock, person } = parts
  return {
    'incident.open': (request) => ({ id: incidents.open(person(), request) }),
    'incident.read': ({ id }) => ({
      incident: incidents.existing(id),
      ...incidents.timeline(id),
      followUps: followUps.ofIncident(id),
      draft: timelineWriter.draft(id),
    }),
    'incident.past': ({ before, limit }) => ({
      incidents: incidentRepository.past(before ?? clock.now() + 1, limit),
    }),
    'incident.write': ({ id, ...writing }) => ({ id: timelineWriter.write(person(), id, writing) }),
    'incident.saveDraft': ({ id, text }) => nothing(timelineWriter.saveDraft(id, text)),
    'incident.picture': ({ pictureId }) => {
      const { type, content } = timelineWriter.picture(pictureId)
      return { type, base64: Buffer.from(content).toString('base64') }
    },
    'incident.setSeverity': ({ id, severity }) => nothing(incidents.setSeverity(person(), id, severity)),
    'incident.setStage': ({ id, stage }) => nothing(incidents.setStage(person(), id, stage)),
    'incident.setRole': ({ id, role, person: given }) =>
      nothing(incidents.setRole(person(), id, role, given)),
    'incident.settleTimer': ({ id, timer, met, at }) =>
      nothing(incidents.settleTimer(person(), id, timer, met, at)),
    'incident.holdTimer': ({ id, timer, reason }) =>
      nothing(incidents.holdTimer(person(), id, timer, reason)),
    'incident.setLastBackup': ({ id, at }) => nothing(incidents.setLastBackup(person(), id, at)),
    'incident.addAlerts': ({ id, alertIds }) => nothing(incidents.addAlerts(person(), id, alertIds)),
    'incident.resolve': ({ id, at }) => nothing(incidents.resolve(person(), id, at)),
    'incident.reopen': ({ id, reason }) => nothing(incidents.reopen(person(), id, reason)),
    'incident.merge': ({ id, into }) => nothing(incidents.merge(person(), id, into)),
    'incident.link': ({ id, other, linked }) => nothing(incidents.link(person(), id, other, linked)),
    'incident.report': ({ id }) => ({ sections: incidentReport.sections(id) }),
    'incident.saveReport': ({ id, section, text }) => nothing(incidentReport.save(id, section, text)),
    'incident.exportReport': async ({ id, format }) => {
      const name = incidentReport.fileName(id)
      switch (format) {
        case 'markdown':
          return door.saveText(`${name}.md`, incidentReport.markdown(id))
        case 'json':
          return door.saveText(`${name}.json`, incidentReport.json(id))
        case 'html':
          return door.saveText(`${name}.html`, await incidentReport.html(id))
        case 'pdf':
          return door.savePdf(`${name}.pdf`, await incidentReport.html(id))
      }
    },
    'incident.weeks': ({ weeks }) => {
      const now = clock.now()
      // A week more than is shown: the first of them may have begun before.
      const incidents = incidentRepository.openedSince(now - (weeks + 1) * week)
      return { weeks: incidentWeeks(incidents, { now, zone: clock.zone(), weeks }) }
    },
    'followUp.add': ({ incidentId, text }) => ({ id: followUps.add(person(), incidentId, text) }),
    'followUp.update': ({ id, text }) => nothing(followUps.update(id, text)),
    'followUp.finish': ({ id, done }) => nothing(followUps.finish(person(), id, done)),
  }
}

function nothing(_done: unknown): null {
  return null
}
