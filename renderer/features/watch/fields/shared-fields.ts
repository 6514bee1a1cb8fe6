import { text } from '../../../../shared/text/text'
import type { Field } from './field'

/** What several kinds have. */
export function headersField(): Field {
  return {
    name: 'headers',
    ...text.watch.fields.shared.headers,
    form: 'pairs',
    wide: true,
    placeholder: 'Accept: application/json',
  }
}

export function hostField(placeholder: string, hint?: string): Field {
  const words = text.watch.fields.shared
  return {
    name: 'host',
    ...words.host,
    form: 'line',
    mono: true,
    placeholder,
    needed: words.hostNeeded(placeholder),
    ...(hint === undefined ? {} : { hint }),
  }
}

/** Choices named as they are written in a definition. */
export function choicesOf(usual: string, ...others: string[]) {
  return [{ value: '', label: usual }, ...others.map((value) => ({ value, label: value }))]
}
