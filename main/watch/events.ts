import type { Connectivity } from '../../shared/watch/view'

/** What a watch tells. Each is called after what it tells of was stored. */
export interface WatchEvents {
  /** The view of a monitor changed, or there is a new one. */
  onMonitor(id: string): void
  /** A monitor is not shown any more. */
  onRemoved(id: string): void
  /** A monitor is not watched any more, so its alert is over. One of the runbook may still be shown. */
  onUnwatched(id: string): void
  onConnectivity(connectivity: Connectivity): void
}
