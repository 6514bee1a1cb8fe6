import { describe, expect, it } from 'vitest'
import {
  circleOfNeeds,
  needingByName,
  needingInCircles,
  parseNeed,
  problemsOfNeeds,
} from '#shared/watch/needs'

function needing(name: string, ...needs: string[]) {
  return { name, needs: needs.map(parseNeed) }
}

describe('parseNeed', () => {
  it('knows a VPN and interfaces from monitors', () => {
    expect(parseNeed('vpn-interface')).toEqual({ kind: 'vpn' })
    expect(parseNeed('interface: wg0')).toEqual({ kind: 'interface', name: 'wg0' })
    expect(parseNeed(' Office router ')).toEqual({ kind: 'monitor', name: 'Office router' })
  })
})

describe('what needs itself', () => {
  const all = [needing('A', 'B'), needing('B', 'C'), needing('C', 'A'), needing('D', 'A'), needing('E')]

  it('is told with the way round', () => {
    expect(circleOfNeeds(needing('A', 'B'), all)).toBe(
      'It would need itself: it needs “B”, which needs “C”, which needs “A”. Take one of these out.',
    )
    expect(circleOfNeeds(needing('A', 'A'), all)).toBe('It cannot need itself.')
    expect(circleOfNeeds(needing('E', 'D'), all)).toBeNull()
    expect(circleOfNeeds(needing('D', 'E'), all)).toBeNull()
  })

  it('is not what needs somebody in a circle', () => {
    expect([...needingInCircles(all)]).toEqual(['A', 'B', 'C'])
  })
})

describe('problemsOfNeeds', () => {
  it('tells what is not there', () => {
    const all = needingByName([needing('A', 'X', 'B'), needing('B')])
    expect(problemsOfNeeds(needing('A', 'X', 'B'), all)).toEqual([
      'It needs “X”, and there is no monitor of that name.',
    ])
    expect(problemsOfNeeds(needing('A', 'vpn-interface'), needingByName([]))).toEqual([])
  })
})
