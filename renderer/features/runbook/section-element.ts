const prefix = 'section-'

/** The id that a section's heading has on screen. */
export function elementIdOf(sectionId: string): string {
  return `${prefix}${sectionId}`
}
