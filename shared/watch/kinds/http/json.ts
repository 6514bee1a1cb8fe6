import { JSONPathEnvironment, type JSONValue } from 'json-p3'
import { z } from 'zod'
import { refuse } from '../../fields'
import type { Unit } from '../../quantity'
import type { Measure } from '../../unit-names'

/** A value of a JSON document with what it must be. */
export interface JsonExpectation {
  path: string
  equals?: string | number | boolean | null | undefined
  above?: number | undefined
  below?: number | undefined
  /** Where the value is what the monitor measures; null where that is the response time. */
  measure: Measure | null
}

/** What was found: the measured value where one is measured, or what is wrong, as a phrase. */
export type JsonFinding =
  | { ok: true; measured: { value: number; unit: Unit } | null }
  | { ok: false; text: string }

/** More values than these are not compared. */
const mostValues = 1000
/** With so many selectors a short path can choose the same values over and over. */
const mostCommas = 4

/** RFC 9535 without `match` and `search`, whose patterns could take for ever. */
class BoundedEnvironment extends JSONPathEnvironment {
  protected override setupFilterFunctions(): void {
    super.setupFilterFunctions()
    this.functionRegister.delete('match')
    this.functionRegister.delete('search')
  }
}
const environment = new BoundedEnvironment({ maxRecursionDepth: 100 })

/** A JSON path, as RFC 9535 has it, that is found in a time that grows with the document and no faster. */
export const jsonPathText = z
  .string()
  .max(500)
  .transform((text, context): string => {
    const path = text.trim()
    const trouble = troubleWith(path)
    return trouble === null ? path : refuse(context, trouble)
  })

/** Compares what is at the path, every value where there are several. */
export function findJson(expectation: JsonExpectation, text: string): JsonFinding {
  const document = parse(text)
  if (document === undefined) return wrong('the body is not JSON')
  const values = valuesAt(expectation.path, document)
  if (values === null) return wrong(`the JSON is nested too deeply for ${expectation.path}`)
  if (values.length === 0) return wrong(`there is nothing at ${expectation.path} in the JSON`)
  const unmet = values.map((value) => unmetBy(value, expectation)).find((phrase) => phrase !== null)
  if (unmet !== undefined) return wrong(`${expectation.path} is ${unmet}`)
  const { measure, path } = expectation
  if (measure === null) return { ok: true, measured: null }
  const [value] = values
  if (typeof value !== 'number' || values.length > 1)
    return wrong(`${path} is not one number: ${shown(value)}`)
  return { ok: true, measured: { value: value * measure.scale, unit: measure.unit } }
}

function troubleWith(path: string): string | null {
  const bare = path.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, '')
  const [before = '', ...filters] = bare.split('?')
  const filter = filters.join('?')
  if (before.split('..').length > 2 || filter.includes('..') || filter.includes('$'))
    return 'In a path here “..” may be used once, and neither “..” nor “$” in a filter or after one.'
  if (bare.split(',').length - 1 > mostCommas) return 'A path may choose from fewer alternatives here.'
  try {
    environment.compile(path)
    return null
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/ \('.*$/s, '') : ''
    return `“${path}” is not a JSON path (${reason}); write it like $.status or $.items[0].state.`
  }
}

function parse(text: string): JSONValue | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Null where the document is nested more deeply than the path can follow. */
function valuesAt(path: string, document: JSONValue): JSONValue[] | null {
  const values: JSONValue[] = []
  try {
    for (const { value } of environment.lazyQuery(path, document)) {
      values.push(value)
      if (values.length === mostValues) break
    }
    return values
  } catch {
    return null
  }
}

function unmetBy(value: JSONValue, { equals, above, below }: JsonExpectation): string | null {
  if (equals !== undefined && value !== equals) return `${shown(value)} where ${shown(equals)} is expected`
  if (above !== undefined && !(typeof value === 'number' && value > above))
    return `${shown(value)} where more than ${above} is expected`
  if (below !== undefined && !(typeof value === 'number' && value < below))
    return `${shown(value)} where less than ${below} is expected`
  return null
}

function shown(value: JSONValue | undefined): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

function wrong(text: string): JsonFinding {
  return { ok: false, text }
}
