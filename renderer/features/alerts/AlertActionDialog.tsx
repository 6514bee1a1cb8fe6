import type { AlertAction } from '../../../shared/alert/action'
import type { Alert } from '../../../shared/alert/alert'
import { ChooseDialog } from './ChooseDialog'
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
  choose: ChooseDialog,
} satisfies Record<AlertAction, unknown>

export default function AlertActionDialog({ action, alert }: { action: AlertAction; alert: Alert }) {
  const Shown = dialogs[action]
  return <Shown alert={alert} />
}
