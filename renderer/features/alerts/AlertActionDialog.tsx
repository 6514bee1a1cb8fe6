import type { Alert } from '../../../shared/alert/alert'
import type { AlertAction } from './asked'
import { HandOverDialog } from './HandOverDialog'
import { NoteDialog } from './NoteDialog'
import { ResolveDialog } from './ResolveDialog'
import { SnoozeDialog } from './SnoozeDialog'
import { TakeDialog } from './TakeDialog'

const dialogs = {
  acknowledge: TakeDialog,
  snooze: SnoozeDialog,
  'hand over': HandOverDialog,
  resolve: ResolveDialog,
  note: NoteDialog,
} satisfies Record<AlertAction, unknown>

export default function AlertActionDialog({ action, alert }: { action: AlertAction; alert: Alert }) {
  const Shown = dialogs[action]
  return <Shown alert={alert} />
}
