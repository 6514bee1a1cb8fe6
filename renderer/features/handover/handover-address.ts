import { addressOf } from '../../app/routes'

type ShownHandover =
  | { kind: 'current'; shiftId: string | null }
  | { kind: 'kept'; id: string }
  | { kind: 'compared'; earlier: string; later: string }

const view = 'handover'
const prefix = `${view}/`
const against = '..'

/**
 * The handover that the rest of an address of the screen Shift names, or null: `handover`, `handover/` with the id of
 * one, or with those of two. `currentShiftIds`: the shifts whose handovers are being written.
 */
export function shownHandover(
  detail: string | null,
  currentShiftIds: readonly string[],
): ShownHandover | null {
  if (detail === view) return { kind: 'current', shiftId: null }
  if (!detail?.startsWith(prefix)) return null
  const id = detail.slice(prefix.length)
  const [earlier = '', later = ''] = id.split(against)
  if (earlier !== '' && later !== '') return { kind: 'compared', earlier, later }
  if (id === '') return { kind: 'current', shiftId: null }
  return currentShiftIds.includes(id) ? { kind: 'current', shiftId: id } : { kind: 'kept', id }
}

/** The address of a handover, by the id of its note or of its shift. */
export function addressOfHandover(id: string): string {
  return addressOf('shift', `${prefix}${id}`)
}

/** The rest of the address, on the screen Shift, of what one handover says beside another. */
export function detailOfComparison(earlier: string, later: string): string {
  return `${prefix}${earlier}${against}${later}`
}
