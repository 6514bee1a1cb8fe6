import { describe, expect, it } from 'vitest'
import { parseRunbook } from '#shared/runbook/parse'

/** The block begins at line 3, so its first line is line 4 of the runbook. */
function monitorsOf(yaml: string, info = 'yaml monitors') {
  const { monitors, gaps } = parseRunbook(`# Ops\n\n\`\`\`${info}\n${yaml}\n\`\`\`\n`)
  return { monitors, sentences: gaps.map(({ sentence }) => sentence), lines: gaps.map(({ line }) => line) }
}

describe('the monitors block', () => {
  it.each(['yaml monitors', 'yml monitors', 'monitors'])('is a fenced block tagged %j', (info) => {
    const { monitors, sentences } = monitorsOf(
      '- name: Load\n  kind: cpu\n\n- name: Web\n  kind: tcp\n  host: localhost\n  port: 80',
      info,
    )
    expect(sentences).toEqual([])
    expect(monitors).toEqual([
      { definition: { name: 'Load', kind: 'cpu' }, line: 4 },
      { definition: { name: 'Web', kind: 'tcp', host: 'localhost', port: 80 }, line: 7 },
    ])
  })

  it('is not any other block of YAML', () => {
    expect(monitorsOf('- name: Load\n  kind: cpu', 'yaml').monitors).toEqual([])
  })

  it('may be a mapping with the key monitors, and share settings by an anchor', () => {
    const { monitors } = monitorsOf(
      'usual: &usual\n  interval: 20s\nmonitors:\n  - name: Load\n    kind: cpu\n    <<: *usual',
    )
    expect(monitors.map(({ definition }) => definition)).toEqual([
      { name: 'Load', kind: 'cpu', interval: '20s' },
    ])
  })

  it.each(['', '# - name: Load', 'monitors:'])('may be empty: %j', (yaml) => {
    expect(monitorsOf(yaml)).toEqual({ monitors: [], sentences: [], lines: [] })
  })

  it('tells the line, the field and what is allowed, and keeps the others', () => {
    const { monitors, sentences, lines } = monitorsOf(
      '- name: Web\n  kind: htpp\n  url: http://localhost\n- name: Load\n  kind: cpu',
    )
    expect(monitors.map(({ definition }) => definition.name)).toEqual(['Load'])
    expect(lines).toEqual([5])
    expect(sentences[0]).toMatch(/^Line 5: kind: .*htpp.*http.*tcp.*cpu.*memory.*disk/)
  })

  it('tells every problem of a monitor on its own line', () => {
    const { lines, sentences } = monitorsOf(
      '- name: Web\n  kind: http\n  url: ftp://localhost\n  interval: soon\n  failAfer: 3',
    )
    expect(lines).toEqual([6, 7, 8])
    expect(sentences[0]).toMatch(/^Line 6: url: ftp: is not a scheme/)
    expect(sentences[1]).toMatch(/^Line 7: interval: .*soon/)
    expect(sentences[2]).toMatch(/^Line 8: failAfer: /)
  })

  it('tells a missing field at the line where the monitor begins', () => {
    const { lines, sentences } = monitorsOf(
      '- name: Load\n  kind: cpu\n- name: Web\n  kind: tcp\n  host: localhost',
    )
    expect(lines).toEqual([6])
    expect(sentences[0]).toMatch(/^Line 6: port: /)
  })

  it('tells a name that is taken, across blocks', () => {
    const block = '```monitors\n- name: Load\n  kind: cpu\n```\n'
    const { monitors, gaps } = parseRunbook(`${block}\n${block}`)
    expect(monitors).toHaveLength(1)
    expect(gaps).toEqual([
      {
        kind: 'monitor',
        severity: 'error',
        line: 7,
        sentence: 'Line 7: name: “Load” is already the name of the monitor at line 2; give each its own.',
      },
    ])
  })

  it('tells the line of a slip in the YAML, and keeps the monitors before it', () => {
    const { monitors, sentences, lines } = monitorsOf('- name: Load\n  kind: cpu\n- name: "Web\n  kind: tcp')
    expect(monitors.map(({ definition }) => definition.name)).toEqual(['Load'])
    expect(lines.every((line) => line >= 6 && line <= 8)).toBe(true)
    expect(sentences[0]).toContain('the YAML cannot be read here: ')
  })

  it.each(['name: Load\nkind: cpu', 'Load', '42'])('says that %j is no list', (yaml) => {
    const { monitors, sentences } = monitorsOf(yaml)
    expect(monitors).toEqual([])
    expect(sentences).toEqual([
      'Line 4: the block must be a list of monitors, each beginning with “- name:”.',
    ])
  })

  it('tells a need that no monitor meets, and watches all the same', () => {
    const { monitors, gaps } = parseRunbook(
      '```monitors\n- name: Load\n  kind: cpu\n- name: Disk\n  kind: disk\n  needs: [Load, Office, vpn-interface]\n```\n',
    )
    expect(monitors).toHaveLength(2)
    expect(gaps).toEqual([
      {
        kind: 'need',
        severity: 'warning',
        line: 4,
        sentence: 'Line 4: needs of “Disk”: It needs “Office”, and there is no monitor of that name.',
      },
    ])
  })

  it('tells of monitors that need one another', () => {
    const { gaps } = parseRunbook(
      '```monitors\n- name: Load\n  kind: cpu\n  needs: Disk\n- name: Disk\n  kind: disk\n  needs: Load\n```\n',
    )
    expect(gaps.map(({ kind, line }) => [kind, line])).toEqual([
      ['need', 2],
      ['need', 5],
    ])
  })
})
