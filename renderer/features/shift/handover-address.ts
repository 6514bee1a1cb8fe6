import { addressOf } from '../../app/routes'

type ShownHandover = { kind: 'current' } | { kind: 'past'; shiftId: string }

const view = 'handover'
const prefix = `${view}/`

/**
 * The handover that the rest of an address of the screen Shift names, or null: `handover`, or `handover/` with a
 * shift. `currentShiftId`: the shift whose handover is being written.
 */
export function shownHandover(detail: string | null, currentShiftId: string | null): ShownHandover | null {
  if (detail === view) return { kind: 'current' }
  if (!detail?.startsWith(prefix)) return null
  const shiftId = detail.slice(prefix.length)
  return shiftId === currentShiftId || shiftId === '' ? { kind: 'current' } : { kind: 'past', shiftId }
}

/** The address of the handover of one shift. */
export function addressOfHandover(shiftId: string): string {
  return addressOf('shift', `${prefix}${shiftId}`)
}
