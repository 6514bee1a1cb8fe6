import { describe, expect, it } from 'vitest'
import { anchorOf, destinationOf } from '../../../../renderer/markdown/destination'

describe('destinationOf', () => {
  it.each([
    'https://status.example',
    'HTTP://status.example',
    'mailto:ops@harbour.example',
    'tel:+4685550142',
  ])('lets %s be opened outside', (href) => {
    expect(destinationOf(href, anchorOf)).toEqual({ kind: 'outside' })
  })

  it('finds the section that a fragment names', () => {
    expect(destinationOf('#morgon-%C3%A5tg%C3%A4rder', anchorOf)).toEqual({
      kind: 'section',
      sectionId: 'morgon-åtgärder',
    })
    expect(destinationOf('#100%', anchorOf)).toEqual({ kind: 'section', sectionId: '100%' })
  })

  it('finds the section that a file beside it has', () => {
    expect(destinationOf('other.md', (href) => `${href}#start`)).toEqual({
      kind: 'section',
      sectionId: 'other.md#start',
    })
  })

  it.each(['', '#', 'other.md', 'file:///etc/passwd', 'javascript:alert(1)'])(
    'leads nowhere with “%s”, and says so',
    (href) => {
      expect(destinationOf(href, anchorOf)).toEqual({
        kind: 'nowhere',
        sentence: expect.stringMatching(/\S/),
      })
    },
  )
})
