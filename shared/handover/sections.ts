import { type SubjectKind, subjectKinds } from '../log/subject'

/** The parts of a handover, in the order in which they are read. */
export const handoverSections = [
  'summary',
  'urgent',
  'incidents',
  'alerts',
  'risks',
  'resolved',
  'checklists',
  'changes',
  'backups',
  'follow-ups',
  'coming',
  'notes',
  'previous',
] as const
export type HandoverSection = (typeof handoverSections)[number]

/** How each part is headed, and what stands there while nothing does. */
export const sectionWords: Record<HandoverSection, { title: string; none: string }> = {
  summary: { title: 'In one line', none: 'No summary was written.' },
  urgent: { title: 'What cannot wait', none: 'Nothing is pressing.' },
  incidents: { title: 'Open incidents', none: 'No incident is open.' },
  alerts: { title: 'Open alerts', none: 'No alert is open.' },
  risks: { title: 'Degraded or at risk', none: 'Everything that is watched is well.' },
  resolved: { title: 'Happened and resolved', none: 'Nothing.' },
  checklists: { title: 'Checklists', none: 'No checklist was due.' },
  changes: {
    title: 'Changes and windows',
    none: 'Nothing was changed, and nothing is planned in the next 72 h.',
  },
  backups: { title: 'Backups not verified', none: 'None is waiting to be verified.' },
  'follow-ups': { title: 'Follow-ups', none: 'None is open.' },
  coming: { title: 'Coming due', none: 'No certificate or review is due soon.' },
  notes: { title: 'Notes', none: 'No note was tagged #handover.' },
  previous: { title: 'Previous handover', none: 'There is none.' },
}

/** What a line can be made from: anything that the log can be about, an entry of the log, or a maintenance. */
export const sourceKinds = [...subjectKinds, 'log entry', 'maintenance'] as const
type SourceKind = (typeof sourceKinds)[number]

/** Where a line comes from. */
export interface LineSource {
  kind: SourceKind
  id: string
}

/** Whether a source is something that an entry of the log can be about, too. */
export function isSubject(source: LineSource): source is { kind: SubjectKind; id: string } {
  return subjectKinds.some((kind) => kind === source.kind)
}
