import { describe, expect, it } from 'vitest'
import { english } from '#shared/text/english/index'
import { catalogueFor } from '#shared/text/languages'
import type { Catalogue } from '#shared/text/text'

const titled = (title: string): Catalogue => ({ ...english, contacts: { ...english.contacts, title } })
const offered = {
  en: english,
  'pt-PT': titled('Contactos'),
  pt: titled('Contatos'),
  'fr-CA': titled('Relations'),
  sv: titled('Kontakter'),
}

describe('the catalogue for who wants', () => {
  it.each([
    [['pt-PT'], 'Contactos'],
    [['PT-pt'], 'Contactos'],
    [['pt-BR'], 'Contatos'],
    [['fr'], 'Relations'],
    [['sv-FI', 'en'], 'Kontakter'],
    [['en-GB', 'sv'], 'Contacts'],
    [['fi', 'sv'], 'Kontakter'],
    [['svx'], 'Contacts'],
    [['fi'], 'Contacts'],
    [['', '-', 'no such'], 'Contacts'],
    [[], 'Contacts'],
  ])('%j says %s', (wanted, title) => {
    expect(catalogueFor(wanted, offered).contacts.title).toBe(title)
  })
})

it('is the English one as long as there is no other', () => {
  expect(catalogueFor(['en-AU'])).toBe(english)
  expect(catalogueFor(['ja'])).toBe(english)
})
