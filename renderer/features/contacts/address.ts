/** The address that calls a number written for people, "+46 (0)8 555 0142" or "555-0142 ext. 3". */
export function telephoneAddress(phone: string): string {
  const [number = '', extension] = phone.replace(/\(0\)/g, '').split(/(?:ext\.?|extension|x|#)/i)
  const digits = number.replace(/[^\d+*]/g, '')
  const extensionDigits = extension?.replace(/\D/g, '') ?? ''
  return extensionDigits === '' ? `tel:${digits}` : `tel:${digits};ext=${extensionDigits}`
}

/** The address that writes to somebody. */
export function mailAddress(email: string): string {
  return `mailto:${email.trim()}`
}
