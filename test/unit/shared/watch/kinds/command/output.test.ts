import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseOutput } from '#shared/watch/kinds/command/output'
import { parsePerformance } from '#shared/watch/kinds/command/performance'

describe('what a plugin writes', () => {
  it('has a text, a long text, and performance data in both', () => {
    const output = [
      'DISK OK - free space: / 3326 MB (56%); | /=2643MB;5948;5958;0;5968',
      '/ 15272 MB (77%);',
      '/boot 68 MB (69%); | /boot=68MB;88;93;0;98',
      '/home=69357MB;253404;253409;0;253414',
    ].join('\n')
    const { text, longText, performance } = parseOutput(output)
    expect(text).toBe('DISK OK - free space: / 3326 MB (56%);')
    expect(longText).toBe('/ 15272 MB (77%);\n/boot 68 MB (69%);')
    expect(performance.map(({ label, value, unit }) => [label, value, unit])).toEqual([
      ['/', 2643e6, 'bytes'],
      ['/boot', 68e6, 'bytes'],
      ['/home', 69357e6, 'bytes'],
    ])
  })

  it('is shown without control characters, colours and turned text, and not at any length', () => {
    const { text } = parseOutput(`\u001b[31mbad\u0007\u202e news\u001b[0m ${'x'.repeat(2000)}`)
    expect(text.startsWith('[31mbad news[0m xxx')).toBe(true)
    expect(text).toHaveLength(500)
  })

  it('may be nothing', () => {
    expect(parseOutput('')).toEqual({ text: '', longText: '', performance: [] })
  })
})

describe('performance data', () => {
  it('is measured in the unit that it names, and judged by its own ranges', () => {
    const read = parsePerformance(
      "time=0.25s;1;2;0 'used space'=91%;80;90 users=5;;@5:6 'it''s'=2c rta=120ms;100;500 lag=7us x=12KiB",
    )
    expect(read).toEqual([
      { label: 'time', value: 250, unit: 'milliseconds', verdict: 'ok' },
      { label: 'used space', value: 0.91, unit: 'fraction', verdict: 'critical' },
      { label: 'users', value: 5, unit: 'count', verdict: 'critical' },
      { label: "it's", value: 2, unit: 'count', verdict: 'ok' },
      { label: 'rta', value: 120, unit: 'milliseconds', verdict: 'warning' },
      { label: 'lag', value: 0.007, unit: 'milliseconds', verdict: 'ok' },
      { label: 'x', value: 12288, unit: 'bytes', verdict: 'ok' },
    ])
  })

  it('leaves out what is no number', () => {
    expect(parsePerformance('load=U;1;2 up=1')).toEqual([
      { label: 'up', value: 1, unit: 'count', verdict: 'ok' },
    ])
  })

  it('reads no more than a hundred values', () => {
    const many = Array.from({ length: 500 }, (_, place) => `v${place}=1`).join(' ')
    expect(parsePerformance(many)).toHaveLength(100)
  })

  it('never fails, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("'", '=', ';', ' ', '1', 'a', '|', '\n', ':') }),
        (text) => {
          for (const { value } of parseOutput(text).performance) expect(value).toBeTypeOf('number')
        },
      ),
    )
  })
})
