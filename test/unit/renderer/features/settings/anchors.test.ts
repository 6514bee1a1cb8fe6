import { describe, expect, it } from 'vitest'
import { parseAnchors } from '../../../../../renderer/features/settings/anchors'

describe('parseAnchors', () => {
  it('reads one per line or separated by commas', () => {
    expect(parseAnchors('http://example.com/ok')).toEqual({ ok: true, value: ['http://example.com/ok'] })
    expect(parseAnchors('router.example:443\n192.0.2.1:53, [2001:db8::1]:53\n')).toEqual({
      ok: true,
      value: ['router.example:443', '192.0.2.1:53', '[2001:db8::1]:53'],
    })
  })

  it('reads nothing as no anchors', () => {
    expect(parseAnchors(' \n')).toEqual({ ok: true, value: [] })
  })

  it.each([
    'router.example',
    'router.example:0',
    'router.example:99999',
    'https://router.example:443',
    'http://',
  ])('refuses %s and names it', (written) => {
    expect(parseAnchors(written)).toEqual({ ok: false, error: expect.stringContaining(`“${written}”`) })
  })

  it('refuses more than five', () => {
    const six = Array.from({ length: 6 }, (_, index) => `host${index}:80`).join('\n')
    expect(parseAnchors(six)).toEqual({ ok: false, error: expect.stringContaining('there are 6') })
  })
})
