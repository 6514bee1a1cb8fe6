import type { MonitorView } from '../../../shared/watch/view'
import { Badge } from '../../ui/Badge'

/** What besides its status a person should see of a monitor at a glance. */
export function MonitorMarks({ monitor }: { monitor: MonitorView }) {
  return (
    <>
      {monitor.held !== null && <Badge>held</Badge>}
      {monitor.flapping !== null && <Badge>flapping</Badge>}
      {monitor.approval !== null && <Badge>waits for approval</Badge>}
    </>
  )
}
