import { text } from '../text/text'
import type { ReportSectionName } from './report-record'

/** What a part of the report is called. */
export function reportTitle(part: ReportSectionName): string {
  return text.incidents.draftedReport.parts[part]
}
