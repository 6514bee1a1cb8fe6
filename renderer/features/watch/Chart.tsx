import { useEffect, useMemo, useRef } from 'react'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { localTime } from '../../../shared/time/display'
import { formatQuantity } from '../../../shared/watch/quantity'
import type { JudgedSample, Thresholds } from '../../../shared/watch/view'
import { useZone } from '../../ui/Time'
import styles from './Chart.module.css'
import { chartColumns, type Level, levelsOf, lonePlaces, timeRange, valueRange } from './chart-data'
import { useThemeName } from './use-theme-name'

interface ChartProps {
  samples: JudgedSample[]
  thresholds: Thresholds | null
  /** Milliseconds that the chart is wide, up to the newest sample. */
  span: number
}

const height = 190

/** Values over time with the thresholds as dashed lines. The table of samples below it says the same in words. */
export default function Chart({ samples, thresholds, span }: ChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const plot = useRef<uPlot | null>(null)
  const zone = useZone()
  const theme = useThemeName()
  const unit = samples.findLast((sample) => sample.unit !== null)?.unit ?? 'count'
  const levels = useMemo(() => levelsOf(thresholds, unit), [thresholds, unit])
  const drawn = useRef({ samples, levels, span })
  drawn.current = { samples, levels, span }

  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours to read.
  useEffect(() => {
    const element = place.current
    if (element === null) return
    const made = new uPlot(
      {
        width: element.clientWidth,
        height,
        legend: { show: false },
        cursor: { y: false, points: { size: 6 } },
        scales: {
          x: { time: true, range: () => timeRange(drawn.current.samples, drawn.current.span) },
          y: { range: () => rangeOf(drawn.current) },
        },
        axes: [
          {
            ...axis(),
            size: 28,
            space: 80,
            values: (_, seconds) => seconds.map((at) => localTime(at * 1000, zone)),
          },
          {
            ...axis(),
            size: 64,
            space: 34,
            values: (_, values) => values.map((value) => formatQuantity(value, unit)),
          },
        ],
        series: [{}, { stroke: colour('--accent'), width: 1.5, points: lonePoints(), spanGaps: false }],
        hooks: { draw: [(self) => drawLevels(self, drawn.current.levels)] },
      },
      chartColumns(drawn.current.samples),
      element,
    )
    plot.current = made
    const resize = new ResizeObserver(() => made.setSize({ width: element.clientWidth, height }))
    resize.observe(element)
    return () => {
      resize.disconnect()
      made.destroy()
      plot.current = null
    }
  }, [unit, zone, theme])

  // biome-ignore lint/correctness/useExhaustiveDependencies: new levels are drawn with the data.
  useEffect(() => plot.current?.setData(chartColumns(samples)), [samples, levels])

  return <div ref={place} className={styles.chart} role="img" aria-label={description(samples, unit)} />
}

function description(samples: JudgedSample[], unit: NonNullable<JudgedSample['unit']>): string {
  const values = samples.flatMap(({ value }) => (value === null ? [] : [value]))
  if (values.length === 0) return 'Chart without values'
  const [lowest, highest] = [Math.min(...values), Math.max(...values)]
  return `Chart of ${values.length} values between ${formatQuantity(lowest, unit)} and ${formatQuantity(highest, unit)}`
}

function rangeOf({ samples, levels }: { samples: JudgedSample[]; levels: Level[] }): [number, number] {
  const { low, high } = valueRange(samples, levels)
  return [low, high]
}

function axis() {
  return {
    stroke: colour('--text-3'),
    font: `11px ${getComputedStyle(document.body).fontFamily}`,
    grid: { stroke: colour('--line'), width: 1 },
    ticks: { show: false },
    gap: 8,
  }
}

function lonePoints(): uPlot.Series.Points {
  const places = (plot: uPlot) => lonePlaces([...(plot.data[1] ?? [])])
  return { show: true, size: 5, fill: colour('--accent'), filter: places }
}

function drawLevels(plot: uPlot, levels: Level[]) {
  const { ctx, bbox } = plot
  ctx.save()
  ctx.setLineDash([5 * devicePixelRatio, 4 * devicePixelRatio])
  ctx.lineWidth = 1.2 * devicePixelRatio
  for (const { status, value } of levels) {
    const y = plot.valToPos(value, 'y', true)
    if (y < bbox.top) continue
    ctx.strokeStyle = colour(`--${status}`)
    ctx.beginPath()
    ctx.moveTo(bbox.left, y)
    ctx.lineTo(bbox.left + bbox.width, y)
    ctx.stroke()
  }
  ctx.restore()
}

function colour(token: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(token).trim()
}
