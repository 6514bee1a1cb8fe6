import { useEffect, useMemo, useRef, useState } from 'react'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import type { History } from '../../../../shared/watch/figures/view'
import type { Thresholds } from '../../../../shared/watch/view'
import { useZone } from '../../../ui/Time'
import styles from './Chart.module.css'
import { ChartReadout } from './ChartReadout'
import { chartColumns, levelsOf, pointAt, type Range, valueRange } from './chart-data'
import { drawAlerts, drawFailures, drawLevels, drawMaintenance } from './chart-marks'
import { chartOptions } from './chart-options'
import { chartSummary } from './history-words'
import { useThemeName } from './use-theme-name'

interface ChartProps {
  history: History
  thresholds: Thresholds | null
  range: Range
  onZoom: (range: Range) => void
}

const height = 200

/**
 * Values over time with thresholds, maintenance and alerts. Dragging over a stretch zooms into it. The table says
 * the same in words.
 */
export default function Chart({ history, thresholds, range, onZoom }: ChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const plot = useRef<uPlot | null>(null)
  const [hovered, setHovered] = useState<number | null>(null)
  const zone = useZone()
  const theme = useThemeName()
  const unit = history.unit ?? 'count'
  const levels = useMemo(() => levelsOf(thresholds, history.unit), [thresholds, history.unit])
  const columns = useMemo(() => chartColumns(history), [history])
  const drawn = useRef({ history, levels, range, columns, onZoom })
  drawn.current = { history, levels, range, columns, onZoom }

  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours to read.
  useEffect(() => {
    const element = place.current
    if (element === null) return
    const ports = {
      range: () => drawn.current.range,
      values: () => valueRange(drawn.current.history, drawn.current.levels),
      drawBelow: (self: uPlot) => drawMaintenance(self, drawn.current.history),
      drawAbove: (self: uPlot) => {
        drawLevels(self, drawn.current.levels)
        drawFailures(self, drawn.current.history)
        drawAlerts(self, drawn.current.history, drawn.current.range.to)
      },
      onHover: setHovered,
      onZoom: (zoomed: Range) => drawn.current.onZoom(zoomed),
    }
    const look = { width: element.clientWidth, height, unit, zone }
    const made = new uPlot(chartOptions(look, ports), drawn.current.columns, element)
    plot.current = made
    const resize = new ResizeObserver(() => made.setSize({ width: element.clientWidth, height }))
    resize.observe(element)
    return () => {
      resize.disconnect()
      made.destroy()
      plot.current = null
    }
  }, [unit, zone, theme])

  // biome-ignore lint/correctness/useExhaustiveDependencies: levels and range are drawn with the data.
  useEffect(() => plot.current?.setData(columns), [columns, levels, range])

  const at = hovered === null ? undefined : columns[0][hovered]
  const point = at === undefined ? null : pointAt(history, at * 1000)
  return (
    <>
      <ChartReadout history={history} point={point} levels={levels} />
      <div ref={place} className={styles.chart} role="img" aria-label={chartSummary(history)} />
    </>
  )
}
