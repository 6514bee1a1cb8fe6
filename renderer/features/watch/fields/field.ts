import type { MonitorKind } from '../../../../shared/watch/monitor'

/** How a field is written on screen, and so what its text becomes in the definition. */
type Form =
  /** A line of text; `mono` for what is read letter by letter. */
  | { form: 'line'; mono?: boolean }
  /** Several lines of text. */
  | { form: 'text' }
  | { form: 'number' }
  /** One of a few; the empty value takes the default. */
  | { form: 'choice'; choices: readonly { value: string; label: string }[] }
  /** Yes or no; `usual` is what it is by default. */
  | { form: 'decision'; usual: boolean }
  /** One a line. */
  | { form: 'list' }
  /** "Name: value", one a line. */
  | { form: 'pairs' }
  /** A number, true, false, or a text. */
  | { form: 'value' }

/** A field of a definition as the editor shows it. A name with a point is that of a field within a field. */
export type Field = Form & {
  name: string
  label: string
  /** Its default, or an example where it must be written. */
  placeholder?: string
  hint?: string
  /** It must not stay empty: what to write. */
  needed?: string
  /** As wide as the form. */
  wide?: boolean
}

/** A kind of check as the editor shows it. */
export interface KindFields {
  kind: MonitorKind
  /** What it is for, in one line. */
  purpose: string
  /** What is always shown. */
  fields: readonly Field[]
  /** What is among the further settings. */
  further: readonly Field[]
  /** Examples of a warning and a critical threshold. */
  levels: readonly [warning: string, critical: string]
}
