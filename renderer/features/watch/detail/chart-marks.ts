import type uPlot from 'uplot'
import type { AlertMark, History } from '../../../../shared/watch/figures/view'
import { failures, type Level, maintenanceRanges } from './chart-data'

/** The value of a colour token in the theme in force. */
export function colour(token: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(token).trim()
}

/** Below the line: the times in maintenance, shaded. */
export function drawMaintenance(plot: uPlot, history: History): void {
  const { ctx, bbox } = plot
  ctx.save()
  ctx.fillStyle = colour('--accent-soft')
  for (const { from, to } of maintenanceRanges(history)) {
    const [left, right] = [placeOf(plot, from), placeOf(plot, to)]
    ctx.fillRect(left, bbox.top, Math.max(2 * devicePixelRatio, right - left), bbox.height)
  }
  ctx.restore()
}

/** The thresholds as dashed lines. */
export function drawLevels(plot: uPlot, levels: readonly Level[]): void {
  const { ctx, bbox } = plot
  ctx.save()
  ctx.setLineDash([5 * devicePixelRatio, 4 * devicePixelRatio])
  ctx.lineWidth = 1.2 * devicePixelRatio
  for (const { status, value } of levels) {
    const y = plot.valToPos(value, 'y', true)
    if (y < bbox.top || y > bbox.top + bbox.height) continue
    ctx.strokeStyle = colour(`--${status}`)
    ctx.beginPath()
    ctx.moveTo(bbox.left, y)
    ctx.lineTo(bbox.left + bbox.width, y)
    ctx.stroke()
  }
  ctx.restore()
}

/** Checks that gave no value: short strokes at the foot. */
export function drawFailures(plot: uPlot, history: History): void {
  const { ctx, bbox } = plot
  const size = 7 * devicePixelRatio
  ctx.save()
  ctx.lineWidth = 2 * devicePixelRatio
  for (const { at, status } of failures(history.points)) {
    const x = placeOf(plot, at)
    ctx.strokeStyle = colour(`--${status}`)
    ctx.beginPath()
    ctx.moveTo(x, bbox.top + bbox.height - size)
    ctx.lineTo(x, bbox.top + bbox.height)
    ctx.stroke()
  }
  ctx.restore()
}

/** Alerts: a bar along the top for as long as each was there, with its shape where it opened. */
export function drawAlerts(plot: uPlot, history: History, now: number): void {
  const { ctx, bbox } = plot
  const thickness = 3 * devicePixelRatio
  ctx.save()
  ctx.beginPath()
  ctx.rect(bbox.left, 0, bbox.width, bbox.top + bbox.height)
  ctx.clip()
  for (const alert of history.alerts) {
    const [left, right] = [placeOf(plot, alert.since), placeOf(plot, alert.resolvedAt ?? now)]
    ctx.fillStyle = colour(`--${alert.verdict}`)
    ctx.fillRect(left, bbox.top, Math.max(thickness, right - left), thickness)
    drawShape(ctx, alert, placeOf(plot, alert.openedAt), bbox.top + thickness / 2)
  }
  ctx.restore()
}

/** The shapes of the statuses: critical a diamond, warning a triangle. */
function drawShape(ctx: CanvasRenderingContext2D, { verdict }: AlertMark, x: number, y: number): void {
  const size = 5 * devicePixelRatio
  ctx.beginPath()
  ctx.moveTo(x, y - size)
  ctx.lineTo(x + size, verdict === 'critical' ? y : y + size)
  if (verdict === 'critical') ctx.lineTo(x, y + size)
  ctx.lineTo(x - size, verdict === 'critical' ? y : y + size)
  ctx.closePath()
  ctx.fill()
}

function placeOf(plot: uPlot, at: number): number {
  return plot.valToPos(at / 1000, 'x', true)
}
