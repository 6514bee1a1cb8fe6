import { describe, expect, it } from 'vitest'
import {
  emptyChangeForm,
  formOfChange,
  readChangeForm,
} from '../../../../../../renderer/features/checklists/changes/change-form'

const zone = 'Europe/Stockholm'
const now = Date.UTC(2026, 10, 23, 9, 30)

describe('emptyChangeForm', () => {
  it.each([
    ['12:00', '13:00'],
    ['12:30', '13:00'],
    ['12:31', '14:00'],
    ['12:59', '14:00'],
  ])('at %s plans for %s, which is still ahead when it is written down', (time, start) => {
    expect(emptyChangeForm(Date.parse(`2026-11-23T${time}:00Z`), 'UTC').startsAt).toBe(`2026-11-23 ${start}`)
  })
})

describe('readChangeForm', () => {
  it('reads times on the clocks of the zone', () => {
    const form = { ...emptyChangeForm(now, zone), title: ' Move the queue ' }
    expect(form).toMatchObject({ startsAt: '2026-11-23 11:00', endsAt: '2026-11-23 12:00' })
    expect(readChangeForm(form, zone).entry).toMatchObject({
      title: 'Move the queue',
      category: null,
      startsAt: Date.UTC(2026, 10, 23, 10),
      endsAt: Date.UTC(2026, 10, 23, 11),
      announcedAt: null,
    })
  })

  it('says what is wrong at each field', () => {
    const form = { ...emptyChangeForm(now, zone), startsAt: 'tomorrow', announcedAt: '23/11' }
    expect(readChangeForm(form, zone).problems).toEqual({
      title: 'Say what is changed.',
      startsAt: 'Write a time as 2026-11-29 02:00.',
      announcedAt: 'Write a time as 2026-11-29 02:00.',
    })
    const backwards = { ...emptyChangeForm(now, zone), title: 'x', endsAt: '2026-11-23 11:00' }
    expect(readChangeForm(backwards, zone).problems).toEqual({ endsAt: 'A change must end after it begins.' })
  })

  it('reads back the form of a change', () => {
    const { entry } = readChangeForm(
      { ...emptyChangeForm(now, zone), title: 'x', announcedAt: '2026-11-20 08:15' },
      zone,
    )
    expect(entry).not.toBeNull()
    if (entry === null) return
    const change = {
      ...entry,
      id: 'c',
      state: 'planned' as const,
      createdBy: 'Ines',
      createdAt: now,
      beganAt: null,
      endedAt: null,
    }
    expect(readChangeForm(formOfChange(change, zone), zone).entry).toEqual(entry)
  })
})
