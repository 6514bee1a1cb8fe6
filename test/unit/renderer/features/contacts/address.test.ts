import { describe, expect, it } from 'vitest'
import { mailAddress, telephoneAddress } from '../../../../../renderer/features/contacts/address'

describe('telephoneAddress', () => {
  it.each([
    ['+46 8 555 0142', 'tel:+4685550142'],
    ['+46 (0)8-555 01 42', 'tel:+4685550142'],
    ['(555) 010-0199', 'tel:5550100199'],
    ['555-0100 ext. 42', 'tel:5550100;ext=42'],
    ['555 0100 x42', 'tel:5550100;ext=42'],
  ])('dials %s', (written, address) => {
    expect(telephoneAddress(written)).toBe(address)
  })
})

describe('mailAddress', () => {
  it('writes to the address', () => {
    expect(mailAddress(' ops@harbour.example ')).toBe('mailto:ops@harbour.example')
  })
})
