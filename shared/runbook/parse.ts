import {
  chainGaps,
  commandGaps,
  contactGaps,
  scheduleGaps,
  severityGaps,
  thresholdGaps,
} from './gaps/contents'
import { headingLinkGaps } from './gaps/links'
import { needGaps } from './gaps/needs'
import { placeholderGaps } from './gaps/placeholders'
import { tableGaps } from './gaps/tables'
import { readLinks } from './links'
import { parseMarkdown, type ReadMarkdown } from './markdown'
import type { Gap, RunbookModel, Section } from './model'
import { type Outline, outlineOf, titledSections } from './outline'
import { readBackups } from './parts/backups'
import { readCalendar } from './parts/calendar'
import { readChanges } from './parts/changes'
import { readChannels } from './parts/channels'
import { readChecklists } from './parts/checklists'
import { readCommands } from './parts/commands'
import { readCommunication } from './parts/communication'
import { readComponents } from './parts/components'
import { readContacts } from './parts/contacts'
import { readDashboards } from './parts/dashboards'
import { readDocument } from './parts/document'
import { readKpis } from './parts/kpis'
import { readMonitors } from './parts/monitors'
import { readProcedures } from './parts/procedures'
import { readRecovery } from './parts/recovery'
import { readReviews } from './parts/reviews'
import { readScenarios } from './parts/scenarios'
import { readSeverities } from './parts/severities'
import { readSlas } from './parts/slas'
import { readStages } from './parts/stages'
import { readTroubleshooting } from './parts/troubleshooting'
import { readWindows } from './parts/windows'

/**
 * Understands a runbook. Never throws; what is not understood is left out of the model or told as a gap. A
 * `rememberingMarkdown` reads a text that hardly changed since the last time much faster.
 */
export function parseRunbook(text: string, markdown: ReadMarkdown = parseMarkdown): RunbookModel {
  const { nodes, overruns } = markdown(text)
  const outline = outlineOf(nodes, text.split(/\r\n|\n|\r/).length)
  const { monitors, gaps: monitorGaps } = readMonitors(outline)
  const understood = { ...readParts(outline), monitors }
  const gaps: Gap[] = [
    ...overruns.map((overrun) => ({ kind: 'bound', severity: 'error' as const, ...overrun })),
    ...monitorGaps,
    ...needGaps(understood),
    ...placeholderGaps(outline),
    ...contactGaps(understood),
    ...chainGaps(understood),
    ...severityGaps(understood),
    ...thresholdGaps(outline, understood),
    ...scheduleGaps(understood),
    ...commandGaps(understood),
    ...headingLinkGaps(understood.links, understood.sections),
    ...tableGaps(outline, understood),
  ]
  return { ...understood, gaps: gaps.sort((a, b) => a.line - b.line) }
}

/** Each part of the model by what reads it; one that is found wherever it stands. */
function readParts(outline: Outline): Omit<RunbookModel, 'monitors' | 'gaps'> {
  const checklists = readChecklists(outline)
  return {
    sections: readSections(outline),
    document: readDocument(outline),
    components: readComponents(outline),
    slas: readSlas(outline),
    checklists,
    kpis: readKpis(outline),
    procedures: readProcedures(outline),
    dashboards: readDashboards(outline),
    channels: readChannels(outline),
    severities: readSeverities(outline),
    stages: readStages(outline),
    contacts: readContacts(outline),
    calendar: readCalendar(outline),
    windows: readWindows(outline),
    changes: readChanges(outline, checklists),
    backups: readBackups(outline),
    recovery: readRecovery(outline, checklists),
    reviews: readReviews(outline),
    troubleshooting: readTroubleshooting(outline),
    commands: readCommands(outline),
    scenarios: readScenarios(outline),
    communication: readCommunication(outline),
    links: readLinks(outline),
  }
}

/** The sections with a heading, as the model has them. */
export function readSections(outline: Outline): Section[] {
  return titledSections(outline).map(({ id, title, depth, line, endLine }) => ({
    id,
    title,
    depth,
    line,
    endLine,
  }))
}
