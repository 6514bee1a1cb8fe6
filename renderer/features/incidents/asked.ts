import { create } from 'zustand'

/** The alerts for which an incident is to be opened; null while the dialog is closed. */
export const useAskedIncident = create<{ alertIds: readonly string[] | null }>(() => ({ alertIds: null }))

/** Opens the dialog in which an incident is opened, about these alerts or about whatever is chosen in it. */
export function askForIncident(alertIds: readonly string[]): void {
  useAskedIncident.setState({ alertIds })
}

export function closeIncidentDialog(): void {
  useAskedIncident.setState({ alertIds: null })
}
