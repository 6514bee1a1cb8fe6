import { afterEach, expect, it } from 'vitest'
import { english } from '../../../../shared/text/english'
import { speak, text } from '../../../../shared/text/text'
import { understoodWords } from '../../../../shared/welcome/understood'

afterEach(() => speak(english))

it('is in the language that was chosen from the moment that it was', () => {
  expect(text.contacts.title).toBe('Contacts')
  speak({ ...english, contacts: { ...english.contacts, title: 'Kontakte' } })
  expect(text.contacts.title).toBe('Kontakte')
})

it('is what the rules say, too', () => {
  const understood = { ...english.welcome.understood, gaps: (count: number) => `${count} Lücken` }
  speak({ ...english, welcome: { ...english.welcome, understood } })
  expect(understoodWords({ part: 'gaps', count: 3, line: null })).toBe('3 Lücken')
})
