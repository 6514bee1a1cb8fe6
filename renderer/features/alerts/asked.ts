import { create } from 'zustand'
import type { AlertAction } from '../../../shared/alert/action'

interface Asked {
  action: AlertAction
  alertId: string
}

export const useAskedAction = create<{ asked: Asked | null }>(() => ({ asked: null }))

/** Opens the dialog for something that a person does about an alert. */
export function askForAlertAction(action: AlertAction, alertId: string): void {
  useAskedAction.setState({ asked: { action, alertId } })
}

export function closeAlertAction(): void {
  useAskedAction.setState({ asked: null })
}
