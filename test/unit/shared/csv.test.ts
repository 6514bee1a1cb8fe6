import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvField } from '#shared/csv'

it('a field of CSV never begins as a formula does, and is read again as it was', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const field = csvField(text)
      const read = field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field
      expect(read).not.toMatch(/^[=+\-@\t\r]/)
      expect(read.replace(/^'(?=[=+\-@\t\r])/, '')).toBe(text.replace(/^'(?=[=+\-@\t\r])/, ''))
      if (!field.startsWith('"')) expect(field).not.toMatch(/[",\r\n]/)
    }),
  )
})
