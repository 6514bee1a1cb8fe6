import type { z } from 'zod'
import { text } from '../text/text'
import { definitionSchemas } from './kinds/definitions'
import type { FieldProblem } from './monitor'

/** What a schema found wrong with a definition, in sentences that say what is allowed. */
export function shapeProblems(error: z.ZodError, definition: unknown): FieldProblem[] {
  return error.issues.flatMap((issue) => describeIssue(issue, definition))
}

function describeIssue(issue: z.core.$ZodIssue, definition: unknown): FieldProblem[] {
  const words = text.watch.problems
  const field = issue.path.join('.')
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        field: [...issue.path, key].join('.'),
        sentence: field === '' ? unknownField(key, definition) : words.unknownFieldWithin(key, field),
      }))
    case 'invalid_union':
      return [
        field === 'kind'
          ? { field, sentence: unknownKind(definition) }
          : { field, sentence: words.mustBeOneOf(issue.errors.flatMap(wantedBy)) },
      ]
    case 'invalid_type':
      return [{ field, sentence: wrongType(field, issue.expected, valueAt(definition, issue.path)) }]
    case 'invalid_value':
      return [{ field, sentence: words.allowed(issue.values.map(String).join(', ')) }]
    case 'too_small':
      return [
        {
          field,
          sentence: issue.origin === 'string' ? words.empty : words.atLeast(String(issue.minimum)),
        },
      ]
    case 'too_big':
      return [
        {
          field,
          sentence:
            issue.origin === 'string'
              ? words.atMostCharacters(String(issue.maximum))
              : words.atMost(String(issue.maximum)),
        },
      ]
    default:
      return [{ field, sentence: issue.message }]
  }
}

function unknownKind(definition: unknown): string {
  const kind = valueAt(definition, ['kind'])
  const allowed = [...definitionSchemas.keys()].join(', ')
  const words = text.watch.problems
  return kind === undefined ? words.noKind(allowed) : words.unknownKind(kind, allowed)
}

function unknownField(key: string, definition: unknown): string {
  const kind = String(valueAt(definition, ['kind']))
  const allowed = definitionSchemas.get(kind)?.shape
  const words = text.watch.problems
  if (allowed === undefined) return words.unknownField(key)
  return words.unknownFieldOfKind(key, kind, Object.keys(allowed).join(', '))
}

/** What one of several allowed forms would have been. */
function wantedBy([issue]: readonly z.core.$ZodIssue[]): string[] {
  return issue?.code === 'invalid_type' ? [typeName(issue.expected)] : []
}

function typeName(expected: string): string {
  const names: Readonly<Record<string, string>> = text.watch.problems.types
  return names[expected] ?? expected
}

function wrongType(field: string, expected: string, found: unknown): string {
  const words = text.watch.problems
  const wanted = typeName(expected)
  if (found === undefined) return words.missing(field, wanted)
  if (field === '') return words.monitorMustBe(wanted)
  if (expected === 'string' && typeof found === 'number') return words.numberWithoutUnit(found)
  return words.mustBe(wanted)
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  )
}
