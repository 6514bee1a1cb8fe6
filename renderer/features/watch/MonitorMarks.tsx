import { text } from '../../../shared/text/text'
import type { MonitorView } from '../../../shared/watch/view'
import { Badge } from '../../ui/Badge'

/** What besides its status a person should see of a monitor at a glance. */
export function MonitorMarks({ monitor }: { monitor: MonitorView }) {
  const words = text.watch.marks
  return (
    <>
      {monitor.held !== null && <Badge>{words.held}</Badge>}
      {monitor.flapping !== null && <Badge>{words.flapping}</Badge>}
      {monitor.approval !== null && <Badge>{words.approval}</Badge>}
    </>
  )
}
