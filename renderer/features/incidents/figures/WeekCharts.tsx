import { useEffect, useMemo, useRef } from 'react'
import uPlot from 'uplot'
import { text } from '../../../../shared/text/text'
import 'uplot/dist/uPlot.min.css'
import type { IncidentWeek } from '../../../../shared/incident/weeks'
import { useThemeName } from '../../watch/detail/use-theme-name'
import { severities } from '../severity-options'
import styles from './Figures.module.css'
import { countChart, durationChart, type WeekChart } from './week-chart-options'

const height = 220

/** The weeks as two charts; the table says the same in words. */
export default function WeekCharts({ weeks }: { weeks: readonly IncidentWeek[] }) {
  const words = text.incidents.figures
  const total = weeks.reduce(
    (sum, { counts }) => sum + Object.values(counts).reduce((all, count) => all + count, 0),
    0,
  )
  return (
    <div className={styles.charts}>
      <div className={styles.chart}>
        <h3>{words.opened}</h3>
        <Plot make={countChart} weeks={weeks} label={words.openedInWeeks(total, weeks.length)} />
        <div className={styles.legend} aria-hidden="true">
          {severities.map((severity) => (
            <span key={severity} className={`${styles.key} ${styles[severity]}`}>
              {severity}
            </span>
          ))}
        </div>
      </div>
      <div className={styles.chart}>
        <h3>{words.howSoon}</h3>
        <Plot make={durationChart} weeks={weeks} label={words.howSoonByWeek} />
        <div className={styles.legend} aria-hidden="true">
          <span className={`${styles.key} ${styles.toAcknowledge}`}>{words.toAcknowledge}</span>
          <span className={`${styles.key} ${styles.toResolve}`}>{words.toResolve}</span>
        </div>
      </div>
    </div>
  )
}

interface PlotProps {
  make: (weeks: readonly IncidentWeek[]) => WeekChart
  weeks: readonly IncidentWeek[]
  label: string
}

function Plot({ make, weeks, label }: PlotProps) {
  const place = useRef<HTMLDivElement>(null)
  const theme = useThemeName()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours to read.
  const chart = useMemo(() => make(weeks), [make, weeks, theme])
  useEffect(() => {
    const element = place.current
    if (element === null) return
    const made = new uPlot({ ...chart.options, width: element.clientWidth, height }, chart.data, element)
    const resize = new ResizeObserver(() => made.setSize({ width: element.clientWidth, height }))
    resize.observe(element)
    return () => {
      resize.disconnect()
      made.destroy()
    }
  }, [chart])
  return <div ref={place} role="img" aria-label={label} />
}
