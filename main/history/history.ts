import { setImmediate as breathe } from 'node:timers/promises'
import type { Sla } from '../../shared/runbook/model'
import { dateOfDay, localDayAt } from '../../shared/time/local-day'
import { figuresOf, timesOf } from '../../shared/watch/figures/figures'
import { pointsOfChecks, pointsOfRollUps } from '../../shared/watch/figures/points'
import { type PromisedMonitor, promiseFor } from '../../shared/watch/figures/promise'
import { type Retention, resolutionFor } from '../../shared/watch/figures/retention'
import { stripCell } from '../../shared/watch/figures/strip'
import type {
  Figures,
  HistoryPoint,
  Span,
  History as Stretch,
  StripCell,
  Strips,
} from '../../shared/watch/figures/view'
import type { Clock } from '../clock'
import type { AlertMarkRepository } from '../store/alert-marks'
import type { SampleRepository } from '../store/samples'
import type { Series, SummingUp } from '../store/summing-up'

/** Days of a strip. */
const stripDays = 30

interface Parts {
  samples: SampleRepository
  summingUp: SummingUp
  alertMarks: AlertMarkRepository
  clock: Clock
  /** Writes what was found and is not in the store yet. */
  writeChecks(): void
  retention(): Retention
  /** What the open runbook promises. */
  slas(): readonly Sla[]
}

/** What the checks showed over time. What is asked of one monitor has its newest check in it. */
export class History {
  constructor(private readonly parts: Parts) {}

  /** A monitor between two times, [from, to), in at most about a thousand points. */
  stretch(monitorId: string, from: number, to: number): Stretch {
    const series = this.#upToDate(monitorId)
    if (series === null || from >= to) return { width: 0, unit: null, points: [], alerts: [] }
    const { samples, alertMarks, clock, retention } = this.parts
    const times = { from, to, checks: samples.count(monitorId, from, to - 1) }
    const { records, width } = resolutionFor(times, retention(), clock.now())
    const points: HistoryPoint[] =
      records === 'checks'
        ? pointsOfChecks(samples.between(monitorId, from, to - 1))
        : pointsOfRollUps(this.parts.summingUp[records].between(series.number, from, to), width)
    return { width, unit: series.unit, points, alerts: alertMarks.overlapping(monitorId, from, to) }
  }

  figures(monitorId: string, monitor: PromisedMonitor, span: Span): Figures {
    const { summingUp, alertMarks, clock, slas } = this.parts
    const series = this.#upToDate(monitorId)
    const times = timesOf(span, clock.now())
    return figuresOf({
      ...times,
      hours: series === null ? [] : summingUp.hours.between(series.number, times.from, times.to),
      unit: series?.unit ?? null,
      alerts: alertMarks.opened(monitorId, times.from, times.to),
      promise: promiseFor(monitor, slas()),
    })
  }

  /** Sums up the first checks of new monitors, each in a step of its own, so that their strips are there at once. */
  async sumUpNew(): Promise<void> {
    const { summingUp, writeChecks } = this.parts
    writeChecks()
    for (const series of summingUp.untouchedSeries()) {
      summingUp.takeSome(series)
      await breathe()
    }
  }

  /** The last 30 days of all monitors, as far as they are summed up. */
  strips(): Strips {
    const { summingUp, clock } = this.parts
    const today = localDayAt(clock.now(), clock.zone()).number
    const first = today - stripDays + 1
    const strips: Strips['strips'] = {}
    for (const { monitorId, days } of summingUp.days.between(first, today)) {
      const cells: StripCell[] = Array.from({ length: stripDays }, () => null)
      for (const { day, ...tally } of days) cells[day - first] = stripCell(tally)
      strips[monitorId] = cells
    }
    return { days: Array.from({ length: stripDays }, (_, place) => dateOfDay(first + place)), strips }
  }

  /** The series of a monitor with all its checks summed up; null for a monitor that is gone. */
  #upToDate(monitorId: string): Series | null {
    const { summingUp, writeChecks } = this.parts
    writeChecks()
    const series = summingUp.seriesOf(monitorId)
    if (series === null) return null
    while (summingUp.takeSome(series.number));
    return summingUp.seriesOf(monitorId)
  }
}
