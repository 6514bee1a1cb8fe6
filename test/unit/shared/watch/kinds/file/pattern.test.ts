import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLike } from '#shared/watch/kinds/file/target'
import { parseMonitor } from '#shared/watch/parse'

describe('a pattern for names', () => {
  it.each([
    ['shop-2026-01-01.dump', 'shop-*.dump', true],
    ['shop-.dump', 'shop-*.dump', true],
    ['shop-1.dump.part', 'shop-*.dump', false],
    ['shop.dump', '*', true],
    ['a1', 'a?', true],
    ['a', 'a?', false],
    ['', '*', true],
    ['a.b', 'a[.]b', false],
    ['aXbXc', '*b*c', true],
  ])('%j is like %j: %s', (name, pattern, like) => {
    expect(isLike(name, pattern)).toBe(like)
  })

  it('is like itself and like * in any place', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '.') }), fc.nat(), (name, at) => {
        expect(isLike(name, name)).toBe(true)
        expect(isLike(name, `${name.slice(0, at % (name.length + 1))}*`)).toBe(true)
      }),
    )
  })

  it('is soon told of the worst of patterns', () => {
    expect(isLike('a'.repeat(5000), `${'*a'.repeat(120)}b`)).toBe(false)
  })
})

describe('a file', () => {
  it.each([
    [{ path: 'backup.dump' }, 'path'],
    [{ path: '/var/backups', newest: 'day/*.dump' }, 'newest'],
    [{ path: '/var/backups', newest: '*', sha256: 'a'.repeat(64) }, 'sha256'],
    [{ path: '/var/backups', sha256: 'abc' }, 'sha256'],
    [{ path: '/var/backups', warning: '> 10 GB' }, 'warning'],
  ])('refuses %j at %s', (fields, field) => {
    const parsed = parseMonitor({ name: 'Backup', kind: 'file', ...fields })
    expect(parsed.ok ? [] : parsed.error.map((problem) => problem.field)).toEqual([field])
  })

  it('is judged by its age unless its size is meant', () => {
    const parsed = parseMonitor({
      name: 'Backup',
      kind: 'file',
      path: '/b',
      measure: 'size',
      critical: '< 1 MB',
    })
    expect(parsed.ok).toBe(true)
  })
})
