import { addressOf } from '../../app/routes'

/** What the screen shows. */
export type IncidentsView =
  | { kind: 'list' }
  | { kind: 'incident'; id: string }
  | { kind: 'report'; id: string }
  | { kind: 'follow-ups' }
  | { kind: 'figures' }

const followUps = '~follow-ups'
const figures = '~figures'
const report = '~report/'

export const incidentsAddress = {
  list: addressOf('incidents'),
  followUps: addressOf('incidents', followUps),
  figures: addressOf('incidents', figures),
  incident: (id: string) => addressOf('incidents', id),
  report: (id: string) => addressOf('incidents', `${report}${id}`),
}

/** The view that an address of the screen means. */
export function shownView(detail: string | null): IncidentsView {
  if (detail === null) return { kind: 'list' }
  if (detail === followUps) return { kind: 'follow-ups' }
  if (detail === figures) return { kind: 'figures' }
  if (detail.startsWith(report)) return { kind: 'report', id: detail.slice(report.length) }
  return { kind: 'incident', id: detail }
}
