import { describe, expect, it } from 'vitest'
import { parseRoute } from '../../../../../renderer/app/routes'
import {
  addressOfHandover,
  detailOfComparison,
  shownHandover,
} from '../../../../../renderer/features/handover/handover-address'

describe('shownHandover', () => {
  it('is the current one, or that of a shift before', () => {
    expect(shownHandover('handover', ['s2'])).toEqual({ kind: 'current', shiftId: null })
    expect(shownHandover('handover/s1', ['s2'])).toEqual({ kind: 'kept', id: 's1' })
    expect(shownHandover('handover/s1', [])).toEqual({ kind: 'kept', id: 's1' })
  })

  it('is the current one where its shift is named, so that it can be edited', () => {
    expect(shownHandover('handover/s2', ['s1', 's2'])).toEqual({ kind: 'current', shiftId: 's2' })
  })

  it('is two beside each other', () => {
    expect(shownHandover(detailOfComparison('s1', 'n1'), ['s2'])).toEqual({
      kind: 'compared',
      earlier: 's1',
      later: 'n1',
    })
  })

  it('is none for the log', () => {
    expect(shownHandover(null, ['s2'])).toBeNull()
    expect(shownHandover('write', ['s2'])).toBeNull()
    expect(shownHandover('entry-handover', ['s2'])).toBeNull()
  })
})

describe('addressOfHandover', () => {
  it('leads to the handover of its shift', () => {
    const { screen, detail } = parseRoute(addressOfHandover('s1'))
    expect(screen).toBe('shift')
    expect(shownHandover(detail, [])).toEqual({ kind: 'kept', id: 's1' })
  })
})
