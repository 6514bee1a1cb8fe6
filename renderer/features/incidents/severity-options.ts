import type { Severity } from '../../../shared/incident/severity'

/** The most severe first. */
export const severities: readonly Severity[] = ['P1', 'P2', 'P3', 'P4']

export const severityOptions = severities.map((severity) => ({ value: severity, label: severity }))
