/** The forms of a noun, by the plural category of the Unicode CLDR. */
type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** "1 alert", "1,000 alerts": a number with the form of the noun that a language puts beside it. */
export type Counted = (count: number, forms: PluralForms) => string

/** How a language (a BCP 47 tag) counts. */
export function countedIn(language: string): Counted {
  const rules = new Intl.PluralRules(language)
  const number = new Intl.NumberFormat(language)
  return (count, forms) => `${number.format(count)} ${forms[rules.select(count)] ?? forms.other}`
}
