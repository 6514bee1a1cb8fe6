import { text } from '../../../../shared/text/text'
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
  const words = text.watch.detail.figures
  const rows: (FigureRow | null)[] = [
    availabilityRow(figures),
    budgetRow(figures),
    values &&
      row(
        words.mean,
        formatQuantity(values.mean, values.unit),
        words.atMost(formatQuantity(values.max, values.unit)),
      ),
    values && row(words.percentile95, formatQuantity(values.percentile95, values.unit)),
    row(words.incidents, String(incidents.count), recoveryNote(incidents)),
    time.maintenance > 0
      ? row(words.maintenance, formatDuration(time.maintenance), words.maintenanceNote)
      : null,
    time.unknown > 0 ? row(words.unknown, formatDuration(time.unknown), words.unknownNote) : null,
    time.unwatched > 0 ? row(words.unwatched, formatDuration(time.unwatched), words.unwatchedNote) : null,
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
  const words = text.watch.detail.figures
  const note = budget === null ? '' : words.promised(promiseWords(budget.promised))
  if (availability === null) return row(words.availability, words.notJudged, note)
  const isBad = budget !== null && availability < budget.promised
  return { ...row(words.availability, formatAvailability(availability), note), isBad }
}

function budgetRow({ budget }: Figures): FigureRow | null {
  if (budget === null) return null
  const words = text.watch.detail.figures
  const allowed = formatDuration(budget.allowed)
  if (budget.left < 0)
    return {
      ...row(words.budget, words.over(formatDuration(-budget.left)), words.allowed(allowed)),
      isBad: true,
    }
  const note =
    budget.leftShare === null
      ? words.allowed(allowed)
      : words.shareAllowed(`${Math.floor(budget.leftShare * 100)} %`, allowed)
  return row(words.budgetLeft, formatDuration(budget.left), note)
}

function recoveryNote({ count, meanTimeToRecover }: Figures['incidents']): string {
  if (count === 0 || meanTimeToRecover === null) return ''
  const words = text.watch.detail.figures
  const duration = formatDuration(meanTimeToRecover)
  return count > 1 ? words.recoveredOnAverage(duration) : words.recovered(duration)
}

function row(term: string, value: string, note = ''): FigureRow {
  return { term, value, note, isBad: false }
}
