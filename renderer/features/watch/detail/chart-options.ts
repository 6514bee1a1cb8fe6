import uPlot from 'uplot'
import { localDay, localTime } from '../../../../shared/time/display'
import { formatQuantity, type Unit } from '../../../../shared/watch/quantity'
import { lonePlaces, type Range } from './chart-data'
import { colour } from './chart-marks'

const day = 86_400_000

/** What a chart asks its surroundings while it is drawn and used. */
export interface ChartPorts {
  range(): Range
  values(): { low: number; high: number }
  drawBelow(plot: uPlot): void
  drawAbove(plot: uPlot): void
  onHover(place: number | null): void
  onZoom(range: Range): void
}

interface Look {
  width: number
  height: number
  unit: Unit
  zone: string
}

/** How the chart looks in the theme in force, and what it does when it is pointed at and dragged over. */
export function chartOptions({ width, height, unit, zone }: Look, ports: ChartPorts): uPlot.Options {
  return {
    width,
    height,
    padding: [8, null, null, null],
    legend: { show: false },
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), zone),
    cursor: { y: false, points: { size: 6 }, drag: { x: true, y: false, setScale: false } },
    scales: {
      x: { time: true, range: () => [ports.range().from / 1000, ports.range().to / 1000] },
      y: { range: () => [ports.values().low, ports.values().high] },
    },
    axes: [
      { ...axis(), size: 28, space: 90, values: (_, seconds) => timeLabels(seconds, zone) },
      {
        ...axis(),
        size: 64,
        space: 34,
        values: (_, values) => values.map((value) => formatQuantity(value, unit)),
      },
    ],
    series: [
      {},
      { stroke: colour('--accent'), width: 1.5, points: lonePoints(), spanGaps: false },
      { stroke: 'transparent', points: { show: false }, spanGaps: false },
      { stroke: 'transparent', points: { show: false }, spanGaps: false },
    ],
    bands: [{ series: [3, 2], fill: `color-mix(in srgb, ${colour('--accent')} 18%, transparent)` }],
    hooks: {
      drawClear: [ports.drawBelow],
      draw: [ports.drawAbove],
      setCursor: [(plot) => ports.onHover(plot.cursor.idx ?? null)],
      setSelect: [(plot) => zoomTo(plot, ports)],
    },
  }
}

const leastDrag = 6

function zoomTo(plot: uPlot, { onZoom }: ChartPorts): void {
  const { left, width } = plot.select
  if (width < leastDrag) return
  const from = Math.floor(plot.posToVal(left, 'x') * 1000)
  const to = Math.ceil(plot.posToVal(left + width, 'x') * 1000)
  plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false)
  onZoom({ from, to })
}

/** Times of day within two days, else days. */
function timeLabels(seconds: readonly number[], zone: string): string[] {
  const [first = 0, last = 0] = [seconds[0], seconds.at(-1)]
  const isLong = (last - first) * 1000 > 2 * day
  return seconds.map((second) => (isLong ? localDay(second * 1000, zone) : localTime(second * 1000, zone)))
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
