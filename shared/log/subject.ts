/** What an entry, or a link in one, leads to. */
export const subjectKinds = [
  'alert',
  'incident',
  'monitor',
  'checklist',
  'section',
  'shift',
  'runbook',
  'handover',
  'change',
  'follow-up',
] as const
export type SubjectKind = (typeof subjectKinds)[number]

export interface Subject {
  kind: SubjectKind
  id: string
}
