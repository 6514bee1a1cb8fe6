import { z } from 'zod'
import { monitorDefinitionSchema } from '../watch/monitor'
import { gapSchema, line, sectionSchema } from './model/common'
import {
  commandSchema,
  communicationSchema,
  contactsSchema,
  procedureSchema,
  scenarioSchema,
  severityLevelSchema,
  stageSchema,
  troubleshootingSchema,
} from './model/response'
import {
  backupSchema,
  calendarEntrySchema,
  changeSchema,
  checklistSchema,
  recoverySchema,
  reviewSchema,
  windowSchema,
} from './model/routine'
import {
  channelSchema,
  componentSchema,
  dashboardSchema,
  documentSchema,
  kpiSchema,
  slaSchema,
} from './model/service'

export type { Gap, Section, Step, StepGroup } from './model/common'
export type {
  ChainContact,
  Command,
  Communication,
  ExternalContact,
  Procedure,
  Scenario,
  SeverityLevel,
  Stage,
  Troubleshooting,
} from './model/response'
export type {
  Backup,
  CalendarEntry,
  ChangeCategory,
  Checklist,
  MaintenanceWindow,
  Recovery,
  Review,
} from './model/routine'
export type {
  Channel,
  Component,
  Dashboard,
  Kpi,
  RunbookDocument,
  Sla,
  SupportHours,
} from './model/service'

/** A link or picture within the runbook's own folder, or to a heading of its own. */
const localLinkSchema = z.object({ target: z.string(), line })
export type LocalLink = z.infer<typeof localLinkSchema>

/**
 * What Watchkeeper understood of a runbook. Every item carries the 1-based line it came from. Durations are
 * milliseconds, shares are fractions of 1, sizes are bytes. A value that the runbook leaves as a `[placeholder]` is
 * null.
 */
export const runbookModelSchema = z.object({
  sections: z.array(sectionSchema),
  document: documentSchema,
  components: z.array(componentSchema),
  slas: z.array(slaSchema),
  checklists: z.array(checklistSchema),
  kpis: z.array(kpiSchema),
  procedures: z.array(procedureSchema),
  dashboards: z.array(dashboardSchema),
  channels: z.array(channelSchema),
  severities: z.array(severityLevelSchema),
  stages: z.array(stageSchema),
  contacts: contactsSchema,
  calendar: z.array(calendarEntrySchema),
  windows: z.array(windowSchema),
  changes: z.array(changeSchema),
  backups: z.array(backupSchema),
  recovery: z.array(recoverySchema),
  reviews: z.array(reviewSchema),
  troubleshooting: z.array(troubleshootingSchema),
  commands: z.array(commandSchema),
  scenarios: z.array(scenarioSchema),
  communication: z.array(communicationSchema),
  monitors: z.array(z.object({ definition: monitorDefinitionSchema, line })),
  links: z.array(localLinkSchema),
  /** What a reader would miss, and what could not be read, by line. */
  gaps: z.array(gapSchema),
})
export type RunbookModel = z.infer<typeof runbookModelSchema>
