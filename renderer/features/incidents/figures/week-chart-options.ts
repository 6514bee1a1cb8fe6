import uPlot from 'uplot'
import type { IncidentWeek } from '../../../../shared/incident/weeks'
import { formatDuration } from '../../../../shared/time/duration'
import { dateOfDay } from '../../../../shared/time/local-day'
import { colour } from '../../watch/detail/chart-marks'

const severities = ['P4', 'P3', 'P2', 'P1'] as const
const colours = { P1: '--critical', P2: '--warning', P3: '--accent', P4: '--paused' } as const

/** How far apart the lines across a chart may be. */
const wholeNumbers = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000]
const roundMinutes = [1, 5, 15, 30, 60, 120, 240, 480, 1_440, 2_880, 7_200, 14_400]

/** What a chart of weeks draws, and how. */
export interface WeekChart {
  options: Omit<uPlot.Options, 'width' | 'height'>
  data: uPlot.AlignedData
}

/** Incidents by severity, one above the other: each series reaches up to the sum of those before it. */
export function countChart(weeks: readonly IncidentWeek[]): WeekChart {
  const sums = severities.map((_, place) =>
    weeks.map(({ counts }) =>
      severities.slice(0, place + 1).reduce((sum, severity) => sum + counts[severity], 0),
    ),
  )
  const bars = uPlot.paths.bars?.({ size: [0.7, 40] })
  // The highest is drawn first, so that the lower ones stand before it.
  const series = [...severities].reverse().map((severity) => ({
    fill: colour(colours[severity]),
    ...(bars === undefined ? {} : { paths: bars }),
    points: { show: false },
  }))
  return {
    options: {
      ...frame(weeks, String, wholeNumbers),
      series: [{}, ...series],
    },
    data: [places(weeks), ...sums.reverse()],
  }
}

/** How soon somebody responded, and how soon it was over, in minutes. */
export function durationChart(weeks: readonly IncidentWeek[]): WeekChart {
  const line = (name: string) => ({
    stroke: colour(name),
    width: 1.5,
    spanGaps: true,
    points: { show: true, size: 6, fill: colour(name) },
  })
  const minutes = (value: number | null) => (value === null ? null : value / 60_000)
  return {
    options: {
      ...frame(weeks, (value) => (value === 0 ? '0' : formatDuration(value * 60_000)), roundMinutes),
      series: [{}, line('--accent'), line('--unknown')],
    },
    data: [
      places(weeks),
      weeks.map(({ toAcknowledge }) => minutes(toAcknowledge)),
      weeks.map(({ toResolve }) => minutes(toResolve)),
    ],
  }
}

function frame(weeks: readonly IncidentWeek[], words: (value: number) => string, steps: number[]) {
  const axis = {
    stroke: colour('--text-3'),
    font: `11px ${getComputedStyle(document.body).fontFamily}`,
    grid: { stroke: colour('--line'), width: 1 },
    ticks: { show: false },
    gap: 8,
  }
  return {
    legend: { show: false },
    cursor: { show: false },
    scales: {
      x: { time: false, range: (): [number, number] => [-0.6, weeks.length - 0.4] },
      y: { range: (_: uPlot, _low: number, high: number): [number, number] => [0, Math.max(1, high * 1.1)] },
    },
    axes: [
      {
        ...axis,
        size: 28,
        grid: { show: false },
        values: (_: uPlot, shown: number[]) => shown.map((place) => labelOf(weeks[place])),
      },
      { ...axis, size: 62, incrs: steps, values: (_: uPlot, shown: number[]) => shown.map(words) },
    ],
  }
}

/** "11-23" */
function labelOf(week: IncidentWeek | undefined): string {
  return week === undefined ? '' : dateOfDay(week.monday).slice(5)
}

function places(weeks: readonly IncidentWeek[]): number[] {
  return weeks.map((_, place) => place)
}
