import { describe, expect, test } from 'vitest'
import { rotaFrom } from '#shared/shift/rota'

const zone = 'Europe/Stockholm'
const span = { from: Date.UTC(2026, 9, 1), to: Date.UTC(2026, 10, 15), zone }

const calendarOf = (...events: string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((event) => ['BEGIN:VEVENT', ...event.trim().split(/\s*\n\s*/), 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n')

/** The shifts as "start/end title", in UTC. */
function shiftsOf(text: string, within = span): string[] {
  const rota = rotaFrom(text, within)
  if (!rota.ok) throw new Error(rota.error)
  const iso = (at: number) => new Date(at).toISOString().slice(0, 16)
  return rota.value.map(({ startsAt, endsAt, title }) => `${iso(startsAt)}/${iso(endsAt)} ${title}`)
}

const nightly = `
  UID:night
  SUMMARY:Night
  DTSTART;TZID=Europe/Stockholm:20261023T200000
  DTEND;TZID=Europe/Stockholm:20261024T080000`

describe('a calendar of shifts', () => {
  test('is followed through the change of the clocks, at the hour that they show', () => {
    expect(shiftsOf(calendarOf(`${nightly}\nRRULE:FREQ=DAILY;COUNT=3`))).toEqual([
      '2026-10-23T18:00/2026-10-24T06:00 Night',
      '2026-10-24T18:00/2026-10-25T06:00 Night',
      '2026-10-25T19:00/2026-10-26T07:00 Night',
    ])
  })

  test('takes times without a zone as those of this laptop, and days as whole days there', () => {
    expect(
      shiftsOf(
        calendarOf(
          'UID:a\nSUMMARY:Floating\nDTSTART:20261010T080000\nDURATION:PT1H',
          'UID:b\nSUMMARY:Day\nDTSTART;VALUE=DATE:20261011',
          'UID:c\nSUMMARY:Zulu\nDTSTART:20261012T080000Z\nDTEND:20261012T090000Z',
        ),
      ),
    ).toEqual([
      '2026-10-10T06:00/2026-10-10T07:00 Floating',
      '2026-10-10T22:00/2026-10-11T22:00 Day',
      '2026-10-12T08:00/2026-10-12T09:00 Zulu',
    ])
  })

  test('knows a zone that the calendar describes itself', () => {
    const described = calendarOf(
      'UID:a\nSUMMARY:Far\nDTSTART;TZID=Our own:20261010T080000\nDTEND;TZID=Our own:20261010T090000',
    ).replace(
      'BEGIN:VEVENT',
      [
        'BEGIN:VTIMEZONE',
        'TZID:Our own',
        'BEGIN:STANDARD',
        'DTSTART:19700101T000000',
        'TZOFFSETFROM:+0530',
        'TZOFFSETTO:+0530',
        'END:STANDARD',
        'END:VTIMEZONE',
        'BEGIN:VEVENT',
      ].join('\r\n'),
    )
    expect(shiftsOf(described)).toEqual(['2026-10-10T02:30/2026-10-10T03:30 Far'])
  })

  test('adds, leaves out, moves and cancels single times, in whatever zone these are written', () => {
    const text = calendarOf(
      `UID:a
      SUMMARY:Day
      DTSTART;TZID=Europe/Stockholm:20261001T080000
      DTEND;TZID=Europe/Stockholm:20261001T200000
      RRULE:FREQ=DAILY;UNTIL=20261006T060000Z
      EXDATE:20261002T060000Z
      RDATE;TZID=Europe/Stockholm:20261010T100000
      RDATE;VALUE=PERIOD:20261011T100000Z/20261011T110000Z`,
      `UID:a
      SUMMARY:Day, late
      RECURRENCE-ID:20261003T060000Z
      DTSTART;TZID=Europe/Stockholm:20261003T100000
      DTEND;TZID=Europe/Stockholm:20261003T200000`,
      `UID:a
      STATUS:CANCELLED
      RECURRENCE-ID;TZID=Europe/Stockholm:20261004T080000
      DTSTART;TZID=Europe/Stockholm:20261004T080000`,
    )
    expect(shiftsOf(text)).toEqual([
      '2026-10-01T06:00/2026-10-01T18:00 Day',
      '2026-10-03T08:00/2026-10-03T18:00 Day, late',
      '2026-10-05T06:00/2026-10-05T18:00 Day',
      '2026-10-06T06:00/2026-10-06T18:00 Day',
      '2026-10-10T08:00/2026-10-10T20:00 Day',
      '2026-10-11T10:00/2026-10-11T22:00 Day',
    ])
  })

  test('moves all that follow, and takes a moved time without its series for one of its own', () => {
    const text = calendarOf(
      `UID:a
      SUMMARY:Day
      DTSTART:20261001T060000Z
      DTEND:20261001T180000Z
      RRULE:FREQ=WEEKLY;COUNT=3`,
      `UID:a
      SUMMARY:Day
      RECURRENCE-ID;RANGE=THISANDFUTURE:20261008T060000Z
      DTSTART:20261008T070000Z
      DTEND:20261008T190000Z`,
      `UID:b
      SUMMARY:Alone
      RECURRENCE-ID:20261009T060000Z
      DTSTART:20261009T070000Z
      DTEND:20261009T080000Z`,
    )
    expect(shiftsOf(text)).toEqual([
      '2026-10-01T06:00/2026-10-01T18:00 Day',
      '2026-10-08T07:00/2026-10-08T19:00 Day',
      '2026-10-09T07:00/2026-10-09T08:00 Alone',
      '2026-10-15T07:00/2026-10-15T19:00 Day',
    ])
  })

  test.each([
    'FREQ=SECONDLY',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO',
    'FREQ=WEEKLY;BYDAY=MO;BYSETPOS=3',
  ])('comes to an end with the rule %s, and keeps the other shifts', (rule) => {
    const shifts = shiftsOf(
      calendarOf(
        `UID:odd\nSUMMARY:Odd\nDTSTART:20100101T000000Z\nDURATION:PT1H\nRRULE:${rule}`,
        'UID:plain\nSUMMARY:Plain\nDTSTART:20261012T080000Z\nDTEND:20261012T090000Z',
      ),
    )
    expect(shifts).toContain('2026-10-12T08:00/2026-10-12T09:00 Plain')
    expect(shifts.length).toBeLessThanOrEqual(500)
  })

  test('names whose shift it is where the calendar says so', () => {
    const rota = rotaFrom(
      calendarOf(
        'UID:a\nSUMMARY:On call: Ines Roth\nDTSTART:20261001T080000Z\nDURATION:PT1H',
        'UID:b\nSUMMARY:Primary\nDTSTART:20261002T080000Z\nDURATION:PT1H\nATTENDEE;CN=Noor Haddad:mailto:noor@example.org',
        'UID:c\nSUMMARY:On-call shift\nDTSTART:20261003T080000Z\nDURATION:PT1H',
      ),
      span,
    )
    expect(rota.ok && rota.value.map(({ person }) => person)).toEqual(['Ines Roth', 'Noor Haddad', null])
  })

  test.each([
    ['nothing', '', /is not a calendar/],
    ['words', 'hello', /is not a calendar/],
    ['a card', 'BEGIN:VCARD\nEND:VCARD', /is not a calendar/],
    ['half of one', 'BEGIN:VCALENDAR\nBEGIN:VEVENT', /cannot be read/],
    [
      'a rule that cannot be',
      calendarOf(`${nightly}\nRRULE:FREQ=YEARLY;BYYEARDAY=400`),
      /cannot be read: BYYEARDAY/,
    ],
  ])('is refused with a sentence where it is %s', (_, text, sentence) => {
    const rota = rotaFrom(text, span)
    expect(rota.ok ? 'it was read' : rota.error).toMatch(sentence)
  })
})
