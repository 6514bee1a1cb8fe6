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
