import { formatDuration } from '../../../../shared/time/duration'
import type { Figures } from '../../../../shared/watch/figures/view'
import { formatQuantity } from '../../../../shared/watch/quantity'

export interface FigureRow {
  term: string
  value: string
  /** What stands below it in small; empty for none. */
  note: string
  /** A promise that is not kept. */
  isBad: boolean
}

/** The figures as words, those that there are. */
export function figureRows(figures: Figures): FigureRow[] {
  const { time, values, incidents } = figures
  const rows: (FigureRow | null)[] = [
    availabilityRow(figures),
    budgetRow(figures),
    values &&
      row(
        'Mean',
        formatQuantity(values.mean, values.unit),
        `at most ${formatQuantity(values.max, values.unit)}`,
      ),
    values && row('95th percentile', formatQuantity(values.percentile95, values.unit)),
    row('Incidents', String(incidents.count), recoveryNote(incidents)),
    time.maintenance > 0 ? row('In maintenance', formatDuration(time.maintenance), 'not counted') : null,
    time.unknown > 0
      ? row('No verdict', formatDuration(time.unknown), 'as while offline, not counted')
      : null,
    time.unwatched > 0
      ? row('Not watched', formatDuration(time.unwatched), 'before it was added, paused, asleep or off')
      : null,
  ]
  return rows.filter((each) => each !== null)
}

/** "99.95 %": as many digits as it takes not to round a failure away. */
export function formatAvailability(share: number): string {
  if (share === 1) return '100 %'
  const percent = share * 100
  const digits = percent < 99 ? 1 : percent < 99.9 ? 2 : 3
  const factor = 10 ** digits
  return `${(Math.floor(percent * factor) / factor).toFixed(digits)} %`
}

/** "99.95 %", as the runbook has it. */
function promiseWords(share: number): string {
  return `${Number((share * 100).toFixed(6))} %`
}

function availabilityRow({ availability, budget }: Figures): FigureRow {
  const note = budget === null ? '' : `${promiseWords(budget.promised)} promised`
  if (availability === null) return row('Availability', 'not judged', note)
  const isBad = budget !== null && availability < budget.promised
  return { ...row('Availability', formatAvailability(availability), note), isBad }
}

function budgetRow({ budget }: Figures): FigureRow | null {
  if (budget === null) return null
  const allowed = `of ${formatDuration(budget.allowed)} allowed`
  if (budget.left < 0)
    return {
      ...row('Error budget', `${formatDuration(-budget.left)} over`, allowed),
      isBad: true,
    }
  const share = budget.leftShare === null ? '' : `${Math.floor(budget.leftShare * 100)} % `
  return row('Error budget left', formatDuration(budget.left), `${share}${allowed}`)
}

function recoveryNote({ count, meanTimeToRecover }: Figures['incidents']): string {
  if (count === 0 || meanTimeToRecover === null) return ''
  return `recovered after ${formatDuration(meanTimeToRecover)}${count > 1 ? ' on average' : ''}`
}

function row(term: string, value: string, note = ''): FigureRow {
  return { term, value, note, isBad: false }
}
