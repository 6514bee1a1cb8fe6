import { afterEach, describe, expect, it } from 'vitest'
import { english } from '#shared/text/english/index'
import { speak, text } from '#shared/text/text'
import { allFields } from '../../../../../../renderer/features/watch/editor/editor-form'
import { kindFields } from '../../../../../../renderer/features/watch/fields'

afterEach(() => speak(english))

/** The same catalogue, every word of it in capitals. */
function loud<Words>(words: Words): Words {
  const changed = (value: unknown): unknown => {
    if (typeof value === 'string') return value.toUpperCase()
    if (typeof value === 'function') return (...given: unknown[]) => changed(value(...given))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, changed(inner)]))
  }
  return changed(words) as Words
}

describe('the fields of every kind', () => {
  it.each(Object.values(kindFields))('are named in the language that was chosen', (fieldsOf) => {
    const { kind, purpose } = fieldsOf()
    const before = allFields(kind).map(({ label }) => label)
    speak({ ...text, watch: loud(text.watch) })
    expect(fieldsOf().purpose).toBe(purpose.toUpperCase())
    expect(allFields(kind).map(({ label }) => label)).toEqual(before.map((label) => label.toUpperCase()))
  })
})
