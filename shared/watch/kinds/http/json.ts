import { JSONPathEnvironment, type JSONValue } from 'json-p3'
import { z } from 'zod'
import { text } from '../../../text/text'
import { refuse } from '../../fields'
import type { Measure } from '../../measure'
import type { Unit } from '../../quantity'

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
  .transform((written, context): string => {
    const path = written.trim()
    const trouble = troubleWith(path)
    return trouble === null ? path : refuse(context, trouble)
  })

/** Compares what is at the path, every value where there are several. */
export function findJson(expectation: JsonExpectation, body: string): JsonFinding {
  const words = text.watch.findings.json
  const document = parse(body)
  if (document === undefined) return wrong(words.none)
  const values = valuesAt(expectation.path, document)
  if (values === null) return wrong(words.tooDeep(expectation.path))
  if (values.length === 0) return wrong(words.nothingAt(expectation.path))
  const unmet = values.map((value) => unmetBy(value, expectation)).find((phrase) => phrase !== null)
  if (unmet !== undefined) return wrong(words.unmet(expectation.path, unmet))
  const { measure, path } = expectation
  if (measure === null) return { ok: true, measured: null }
  const [value] = values
  if (typeof value !== 'number' || values.length > 1) return wrong(words.notOneNumber(path, shown(value)))
  return { ok: true, measured: { value: value * measure.scale, unit: measure.unit } }
}

function troubleWith(path: string): string | null {
  const words = text.watch.problems
  const bare = path.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, '')
  const [before = '', ...filters] = bare.split('?')
  const filter = filters.join('?')
  if (before.split('..').length > 2 || filter.includes('..') || filter.includes('$'))
    return words.jsonPathParts
  if (bare.split(',').length - 1 > mostCommas) return words.jsonPathChoices
  try {
    environment.compile(path)
    return null
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/ \('.*$/s, '') : ''
    return words.jsonPath(path, reason)
  }
}

function parse(body: string): JSONValue | undefined {
  try {
    return JSON.parse(body)
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
  const words = text.watch.findings
  if (equals !== undefined && value !== equals) return words.expected(shown(value), shown(equals))
  if (above !== undefined && !(typeof value === 'number' && value > above))
    return words.expectedMore(shown(value), above)
  if (below !== undefined && !(typeof value === 'number' && value < below))
    return words.expectedLess(shown(value), below)
  return null
}

function shown(value: JSONValue | undefined): string {
  const written = JSON.stringify(value) ?? text.watch.findings.json.nothing
  return written.length > 80 ? `${written.slice(0, 79)}…` : written
}

function wrong(found: string): JsonFinding {
  return { ok: false, text: found }
}
