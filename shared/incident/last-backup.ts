import type { MonitorView } from '../watch/view'

/**
 * When the last good backup was made, by the monitors that watch the age of a backup's file and found it well; null
 * while none says so.
 */
export function lastGoodBackup(monitors: readonly MonitorView[]): number | null {
  const made = monitors.flatMap(({ definition, last, status, removedHere }) => {
    const isBackup =
      definition.kind === 'file' &&
      definition.measure !== 'size' &&
      /backup|dump|snapshot/i.test(`${definition.name} ${definition.group ?? ''}`)
    if (!isBackup || removedHere || status !== 'ok' || last?.unit !== 'milliseconds' || last.value === null)
      return []
    return [last.at - last.value]
  })
  return made.length === 0 ? null : Math.max(...made)
}
