import { create } from 'zustand'
import type { DeclaredScope } from '../../../shared/watch/maintenance-record'

/** For what the dialog is open: a scope, or whatever is chosen in it; null while it is closed. */
export type Asked = DeclaredScope | 'any' | null

export const useAsked = create<{ asked: Asked }>(() => ({ asked: null }))

/** Opens the dialog in which alerts are held for maintenance. */
export function askForMaintenance(asked: NonNullable<Asked>): void {
  useAsked.setState({ asked })
}

export function closeMaintenance(): void {
  useAsked.setState({ asked: null })
}
