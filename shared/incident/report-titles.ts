import type { ReportSectionName } from './report-record'

export const reportTitles: Record<ReportSectionName, string> = {
  summary: 'Summary',
  impact: 'Impact',
  times: 'Times',
  timeline: 'Timeline',
  cause: 'Root cause',
  lessons: 'Lessons',
  followUps: 'Follow-ups',
}
