import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMonitor } from '#shared/watch/parse'
import { mostEndpoints, readEndpoints } from '#shared/welcome/endpoints'

const one = (line: string) => readEndpoints(line, [])[0]
const problem = (line: string) =>
  expect.objectContaining({ line, definition: null, problem: expect.any(String) })

describe('readEndpoints', () => {
  it('reads web addresses and host:port, one per line', () => {
    const text =
      'https://shop.example/health\n\n  http://intranet/  \r\ndb-1.example:5432\ntcp://queue:5672\n'
    expect(readEndpoints(text, []).map(({ definition }) => definition)).toEqual([
      { kind: 'http', name: 'shop.example/health', url: 'https://shop.example/health' },
      { kind: 'http', name: 'intranet', url: 'http://intranet/' },
      { kind: 'tcp', name: 'db-1.example:5432', host: 'db-1.example', port: 5432 },
      { kind: 'tcp', name: 'queue:5672', host: 'queue', port: 5672 },
    ])
  })

  it('takes https where no scheme is written, and an address of six parts for what it is', () => {
    expect(one('shop.example/health')?.definition).toMatchObject({ url: 'https://shop.example/health' })
    expect(one('[::1]:5432')?.definition).toMatchObject({ kind: 'tcp', host: '::1', port: 5432 })
    expect(one('http://[::1]:80/x')?.definition).toMatchObject({ kind: 'http' })
  })

  it.each([
    'two words',
    'ftp://files.example',
    'https://',
    'db:0',
    'db:70000',
    'https://ines:secret@shop.example',
  ])('says what is wrong with “%s”', (line) => {
    expect(one(line)).toEqual(problem(line))
  })

  it('keeps the query out of the name, as it may hold a key', () => {
    expect(one('https://shop.example/health?key=s3cret')?.definition?.name).toBe('shop.example/health')
  })

  it('watches nothing twice', () => {
    const watched = [
      { kind: 'http' as const, name: 'Shop', url: 'https://shop.example' },
      { kind: 'tcp' as const, name: 'Database', host: 'db', port: 5432 },
    ]
    expect(readEndpoints('https://shop.example/\ndb:5432\ndb:5433', watched)).toEqual([
      problem('https://shop.example/'),
      problem('db:5432'),
      { line: 'db:5433', definition: expect.objectContaining({ port: 5433 }) },
    ])
  })

  it('gives each a name of its own, also beside those that are watched', () => {
    const watched = [{ kind: 'http' as const, name: 'shop.example/a', url: 'https://elsewhere.example' }]
    const names = readEndpoints('https://shop.example/a\nhttp://shop.example/a', watched).map(
      ({ definition }) => definition?.name,
    )
    expect(names).toEqual(['shop.example/a (2)', 'shop.example/a (3)'])
  })

  it('finds definitions only that are monitors, with names that are unique', () => {
    const line = fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.string(), fc.domain())
    fc.assert(
      fc.property(fc.array(line, { maxLength: 70 }), (lines) => {
        const found = readEndpoints(lines.join('\n'), [])
        const definitions = found.flatMap(({ definition }) => definition ?? [])
        expect(found.length).toBeLessThanOrEqual(mostEndpoints)
        expect(definitions.filter((definition) => !parseMonitor(definition).ok)).toEqual([])
        expect(new Set(definitions.map(({ name }) => name)).size).toBe(definitions.length)
      }),
    )
  })
})
