import type { Alert } from '../../shared/alert/alert'
import { incidentDurations } from '../../shared/incident/durations'
import type { FollowUp } from '../../shared/incident/follow-up'
import type { Incident } from '../../shared/incident/incident'
import { pictureAddress, reportMarkdown, reportOf } from '../../shared/incident/report'
import type { ReportFile } from '../../shared/incident/report-file'
import type { ReportSection, ReportSectionName } from '../../shared/incident/report-record'
import type { RunbookModel } from '../../shared/runbook/model'
import { localTimestamp } from '../../shared/time/display'
import { inFixedFormats } from '../../shared/time/formats'
import type { Clock } from '../clock'
import type { IncidentRepository } from '../store/incidents'
import type { Incidents } from './incidents'

interface Parts {
  repository: IncidentRepository
  incidents: Pick<Incidents, 'existing' | 'timeline'>
  followUps: { ofIncident(incidentId: string): FollowUp[] }
  clock: Clock
  alert(id: string): Alert | null
  scenarios(): RunbookModel['scenarios']
  /** A person wrote something of the report of an incident. */
  onWritten(incidentId: string): void
}

/** The report of an incident: drafted from the data, written on by people, exported. */
export class IncidentReport {
  constructor(private readonly parts: Parts) {}

  sections(id: string): ReportSection[] {
    const { repository, incidents, followUps, clock, alert, scenarios } = this.parts
    const incident = incidents.existing(id)
    const { origin } = incident
    const scenario = scenarios().find(({ name }) => origin.kind === 'scenario' && name === origin.name)
    const facts = {
      incident,
      alerts: incident.alertIds.map(alert).filter((one) => one !== null),
      entries: incidents.timeline(id).entries,
      followUps: followUps.ofIncident(id),
      expectedImpact: scenario?.impact ?? null,
    }
    const until = incident.end?.at ?? clock.now()
    return inFixedFormats(() => reportOf(facts, repository.written(id), until, clock.zone()))
  }

  /** Keeps what a person wrote; null: as the data says. */
  save(id: string, name: ReportSectionName, text: string | null): void {
    const { repository, clock, onWritten } = this.parts
    if (text === null) repository.unwrite(id, name)
    else {
      const draft = this.sections(id).find((section) => section.name === name)?.draft ?? ''
      repository.write(id, { name, text, basis: draft }, clock.now())
    }
    onWritten(id)
  }

  /** With its pictures as data. */
  markdown(id: string): string {
    const incident = this.parts.incidents.existing(id)
    return Object.entries(this.#pictures(id)).reduce(
      (text, [pictureId, data]) => text.replaceAll(`](${pictureAddress(pictureId)})`, `](${data})`),
      reportMarkdown(incident, this.sections(id)),
    )
  }

  /** As one page without a reference to anything outside. */
  async html(id: string): Promise<string> {
    const { incidents, repository } = this.parts
    const { reportPage } = await import('./report-page')
    const incident = incidents.existing(id)
    return reportPage(incident.title, reportMarkdown(incident, this.sections(id)), (pictureId) =>
      repository.picture(pictureId),
    )
  }

  json(id: string): string {
    const { incidents, followUps, clock } = this.parts
    const incident = incidents.existing(id)
    const file: ReportFile = {
      format: 'watchkeeper incident report',
      version: 1,
      writtenAt: clock.now(),
      zone: clock.zone(),
      incident,
      durations: incidentDurations(incident),
      sections: this.sections(id).map(({ name, text }) => ({ name, text })),
      timeline: incidents.timeline(id).entries,
      followUps: followUps.ofIncident(id),
      pictures: this.#pictures(id),
    }
    return `${JSON.stringify(file, null, 2)}\n`
  }

  /** "incident-2026-11-23-checkout-is-down", without its extension. */
  fileName(id: string): string {
    const incident = this.parts.incidents.existing(id)
    const day = localTimestamp(incident.openedAt, this.parts.clock.zone()).slice(0, 10)
    return `incident-${day}-${fileWords(incident)}`
  }

  #pictures(id: string): Record<string, string> {
    const { incidents, repository } = this.parts
    const pictures = incidents.timeline(id).entries.flatMap(({ content }) => {
      const picture = content.kind === 'picture' ? repository.picture(content.pictureId) : null
      if (picture === null) return []
      const base64 = Buffer.from(picture.content).toString('base64')
      return [[picture.id, `data:${picture.type};base64,${base64}`] as const]
    })
    return Object.fromEntries(pictures)
  }
}

function fileWords({ title }: Incident): string {
  const words = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return words === '' ? 'report' : words
}
