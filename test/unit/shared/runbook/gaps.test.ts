import { describe, expect, it } from 'vitest'
import { gapsAt, reviewGap } from '#shared/runbook/gaps/review'
import { parseRunbook } from '#shared/runbook/parse'

const sentencesOf = (text: string) => parseRunbook(text).gaps.map(({ sentence }) => sentence)

describe('gaps', () => {
  it('tell what is not filled in, of what, where', () => {
    expect(parseRunbook('# Ops\n\nFirst line,\n**Manager:** [Name]\n').gaps).toEqual([
      {
        kind: 'placeholder',
        severity: 'warning',
        sentence: '[Name] of Manager in “Ops” is not filled in.',
        line: 4,
      },
    ])
    expect(sentencesOf('# Links\n| Board | Address |\n|---|---|\n| Overview | [URL] |\n')).toEqual([
      '[URL] of Overview, Address, in “Links” is not filled in.',
    ])
  })

  it.each([
    '[Wiki](https://harbour.example)',
    '[Wiki][w]\n\n[w]: https://harbour.example',
    '- [ ] Look\n- [x] Look',
    '`[name]`',
    '```sh\nping [host]\n```',
    'A note[^n]\n\n[^n]: The note',
    '![Drawing](drawing.png)',
    'Item [1] of the list',
  ])('do not count %j', (text) => {
    expect(sentencesOf(`# Ops\n\n${text}\n`)).toEqual([])
  })

  it('tell contacts whom nobody can reach', () => {
    expect(
      sentencesOf(
        '# Chain\n| Role | Name | Phone |\n|---|---|---|\n| Lead | Ines | |\n| Next | Marek | 123 |\n',
      ),
    ).toEqual(['Ines cannot be reached: there is neither a phone number nor an email address.'])
  })

  it('tell severities without a response time', () => {
    expect(sentencesOf('# S\n| Level | Response Time |\n|---|---|\n| P1 - Critical | at once |\n')).toEqual([
      'P1 (Critical) has no response time; write one like “15 minutes”.',
    ])
  })

  it('tell thresholds that are not understood or contradict each other', () => {
    const sentences = sentencesOf(
      '# K\n| Metric | Warning | Critical |\n|---|---|---|\n| CPU | > 90% | > 80% |\n| RAM | a lot | > 90% |\n| Rate | < 9 | < 5 |\n',
    )
    expect(sentences).toHaveLength(2)
    expect(sentences[0]).toContain('CPU is critical above 80 % and already a warning above 90 %')
    expect(sentences[1]).toContain('“a lot” of RAM, warning, is not understood')
  })

  it('tell a chain in which there is nobody to go on to', () => {
    const chain = (backup: string) =>
      sentencesOf(
        `# Chain\n| Role | Name | Phone | Backup |\n|---|---|---|---|\n| Lead | Ines | 5550141 | ${backup} |\n`,
      )
    expect(chain('')).toEqual(['Ines is alone in the escalation chain; name somebody to call next.'])
    expect(chain('Marek')).toEqual([])
  })

  it('tell a table of which nothing was understood, and no other', () => {
    const { gaps } = parseRunbook(
      '# Paint\n| Colour | Shelf |\n|---|---|\n| Red | 4 |\n\n| Metric | Critical | Warning |\n|---|---|---|\n| CPU | >9% | >8% |\n',
    )
    expect(gaps).toEqual([
      {
        kind: 'table',
        severity: 'information',
        sentence:
          'The table in “Paint” with the columns Colour, Shelf fits nothing that Watchkeeper knows; it is shown as text.',
        line: 2,
      },
    ])
  })

  it('tell links to headings that are not there', () => {
    expect(
      sentencesOf('# The map\n\n[Here](#the-map), [there](#the-sea), [up](#), [web](https://a.example#x)\n'),
    ).toEqual(['The link to #the-sea leads to no heading of this runbook.'])
  })

  it('tell what recurs by words that are not understood', () => {
    expect(sentencesOf('# Tasks\n| Task | Frequency |\n|---|---|\n| Sweep | when dusty |\n')).toEqual([
      'When “Sweep” is due is not understood from “when dusty”; write it like “Sundays at 2:00 AM”.',
    ])
  })

  it('tell a time that names another zone', () => {
    const { gaps } = parseRunbook('# Maintenance\n- **Sweep:** daily at 02:00 UTC\n')
    expect(gaps).toEqual([
      {
        kind: 'schedule',
        severity: 'warning',
        sentence:
          '“daily at 02:00 UTC” of Sweep names a zone, and is taken as local time; write the local time.',
        line: 2,
      },
    ])
  })

  it('tell commands that would destroy', () => {
    expect(sentencesOf('# Commands\n```sh\nrm -rf /data\nls\n```\n')).toEqual([
      '“rm -rf /data” is to be used with care. It deletes whole folders.',
    ])
  })

  it('have a severity each: what misleads is an error, what is missing a warning', () => {
    const { gaps } = parseRunbook(
      '# A [b](#c)\n| Metric | Warning | Critical |\n|---|---|---|\n| CPU | > 90% | > 80% |\n| RAM | a lot | > 9% |\n\n[Name]\n',
    )
    expect(gaps.map(({ kind, severity }) => [kind, severity])).toEqual([
      ['link', 'error'],
      ['threshold', 'error'],
      ['threshold', 'warning'],
      ['placeholder', 'warning'],
    ])
  })
})

describe('gapsAt', () => {
  it('adds those that come with time, by line', () => {
    const model = parseRunbook('# Document control\n- **Next review:** 2025-03-31\n\n[Name]\n')
    const kinds = (now: string) => gapsAt(model, Date.parse(now)).map(({ kind }) => kind)
    expect(kinds('2025-03-31T10:00Z')).toEqual(['placeholder'])
    expect(kinds('2025-04-02T10:00Z')).toEqual(['review', 'placeholder'])
  })
})

describe('reviewGap', () => {
  const document = (date: string) => parseRunbook(`# Document control\n- **Next review:** ${date}\n`).document

  it.each(['2025-03-31', '31 March 2025', 'March 31st, 2025'])('comes when %s is over everywhere', (date) => {
    expect(reviewGap(document(date), Date.parse('2025-03-31T23:59:00Z'))).toBeNull()
    expect(reviewGap(document(date), Date.parse('2025-04-01T12:00:00Z'))).toEqual({
      kind: 'review',
      severity: 'warning',
      sentence: `The next review of this runbook was due on ${date}. Review it and write the next date.`,
      line: 2,
    })
  })

  it.each(['03/04/2025', '31 February 2025', 'every month', '[Date]'])(
    'does not guess what %s means',
    (date) => {
      expect(reviewGap(document(date), Date.parse('2035-01-01T00:00:00Z'))).toBeNull()
    },
  )
})
