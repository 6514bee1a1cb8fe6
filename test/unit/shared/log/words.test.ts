import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { subjectKinds } from '#shared/log/subject'
import {
  entryParts,
  mentionsOf,
  plainText,
  tagsOf,
  writtenLink,
  writtenMention,
  writtenTag,
} from '#shared/log/words'

describe('entryParts', () => {
  it('tells words from tags, people, links and addresses', () => {
    const text =
      'Told @Ines and @[Noor de Wit] about [Checkout (EU)](monitor:m%201) #Change, see https://status.example/a?b=1.'
    expect(entryParts(text).filter(({ kind }) => kind !== 'text')).toEqual([
      { kind: 'mention', name: 'Ines', source: '@Ines' },
      { kind: 'mention', name: 'Noor de Wit', source: '@[Noor de Wit]' },
      {
        kind: 'link',
        title: 'Checkout (EU)',
        subject: { kind: 'monitor', id: 'm 1' },
        source: '[Checkout (EU)](monitor:m%201)',
      },
      { kind: 'tag', tag: 'change', source: '#Change' },
      { kind: 'address', href: 'https://status.example/a?b=1', source: 'https://status.example/a?b=1' },
    ])
  })

  it.each([
    'C# and F#',
    'ines@example.com',
    'order #1042',
    '[x](javascript:alert)',
    '[x](monitor:%)',
    'https://example/#part @ 12:00',
  ])('takes nothing in %j for a tag, a person or a link', (text) => {
    const kinds = entryParts(text).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind !== 'text' && kind !== 'address')).toEqual([])
  })

  it('loses nothing of any text', () => {
    const pieces = fc.constantFrom(
      '#',
      '@',
      '[',
      ']',
      '(',
      ')',
      'monitor:',
      'https://',
      'ab',
      ' ',
      '\n',
      'é',
      '😀',
      '%',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((parts) => parts.join('')),
        ),
        (text) => {
          expect(
            entryParts(text)
              .map(({ source }) => source)
              .join(''),
          ).toBe(text)
        },
      ),
    )
  })
})

it('a link, a person and a tag that are written are read again', () => {
  const title = fc
    .string({ minLength: 1, maxLength: 40 })
    .filter((text) => text.replaceAll(/[[\]\n]/g, '').trim() !== '')
  fc.assert(
    fc.property(
      title,
      fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
      fc.constantFrom(...subjectKinds),
      (name, id, kind) => {
        const [link] = entryParts(writtenLink(name, { kind, id }))
        expect(link).toMatchObject({ kind: 'link', subject: { kind, id } })
      },
    ),
  )
  expect(mentionsOf(`${writtenMention('Ines')} ${writtenMention('Noor de Wit')}`)).toEqual([
    'Ines',
    'Noor de Wit',
  ])
  expect(tagsOf(`${writtenTag('Follow up')} #follow-up`)).toEqual(['follow-up'])
})

it('reads as plain text without Watchkeeper', () => {
  expect(plainText('@[Noor de Wit] restarted [Checkout](monitor:m1) #change')).toBe(
    '@Noor de Wit restarted Checkout #change',
  )
})
