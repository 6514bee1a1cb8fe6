import type { Field } from './field'

/** What several kinds have. */
export const headersField: Field = {
  name: 'headers',
  label: 'Headers',
  form: 'pairs',
  wide: true,
  placeholder: 'Accept: application/json',
  hint: 'One a line. They are stored as they are; for a password or a token write {secret:NAME}, and enter it once.',
}

export function hostField(placeholder: string, hint?: string): Field {
  return {
    name: 'host',
    label: 'Host',
    form: 'line',
    mono: true,
    placeholder,
    needed: `Write the host, as in ${placeholder}.`,
    ...(hint === undefined ? {} : { hint }),
  }
}

/** Choices named as they are written in a definition. */
export function choicesOf(usual: string, ...others: string[]) {
  return [{ value: '', label: usual }, ...others.map((value) => ({ value, label: value }))]
}
