/** What is said of the places where something was found. */
export const search = {
  places: {
    incident: (severity: string, state: string) => `${severity} incident, ${state}`,
    handover: 'Handover',
  },
}
