import { describe, expect, it } from 'vitest'
import { hostText, sizeText } from '#shared/watch/fields'

describe('hostText', () => {
  it.each([
    ['DB-1.example', 'db-1.example'],
    ['db-1.example.', 'db-1.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['_sip._tcp.example', '_sip._tcp.example'],
    [' 192.0.2.1 ', '192.0.2.1'],
    ['2001:db8::1', '2001:db8::1'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['fe80::1%eth0', 'fe80::1%eth0'],
  ])('%s', (text, host) => {
    expect(hostText.parse(text)).toBe(host)
  })

  it.each([
    '',
    '-c5',
    'a b',
    'https://shop.example',
    'shop.example/path',
    'me@shop.example',
    'shop:80',
    '1.2.3.999',
    '::zz',
  ])('“%s” is none', (text) => {
    const read = hostText.safeParse(text)
    expect(read.error?.issues.map(({ message }) => message)).toEqual([
      expect.stringContaining('is not the name or address of a host'),
    ])
  })
})

describe('sizeText', () => {
  const size = sizeText({ atLeast: 1000, atMost: 16_000_000 })

  it.each([
    ['1 kB', 1000],
    ['2MB', 2_000_000],
    ['1 MiB', 1_048_576],
  ])('%s', (text, bytes) => {
    expect(size.parse(text)).toBe(bytes)
  })

  it.each([
    ['much', '“much” is not a size; write it like 500 kB or 2 MB.'],
    ['5 s', '“5 s” is not a size; write it like 500 kB or 2 MB.'],
    ['1 GB', '“1 GB” is not from 1 kB to 16 MB.'],
  ])('%s is refused', (text, sentence) => {
    expect(size.safeParse(text).error?.issues.map(({ message }) => message)).toEqual([sentence])
  })
})
