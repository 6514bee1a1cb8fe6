import type { z } from 'zod'
import { definitionSchemas } from './kinds/definitions'
import type { FieldProblem } from './monitor'

/** What a schema found wrong with a definition, in sentences that say what is allowed. */
export function shapeProblems(error: z.ZodError, definition: unknown): FieldProblem[] {
  return error.issues.flatMap((issue) => describeIssue(issue, definition))
}

function describeIssue(issue: z.core.$ZodIssue, definition: unknown): FieldProblem[] {
  const field = issue.path.join('.')
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        field: [...issue.path, key].join('.'),
        sentence: field === '' ? unknownField(key, definition) : `“${key}” is no field of “${field}”.`,
      }))
    case 'invalid_union':
      return [
        field === 'kind'
          ? { field, sentence: unknownKind(definition) }
          : { field, sentence: `This must be ${issue.errors.flatMap(wantedBy).join(' or ')}.` },
      ]
    case 'invalid_type':
      return [{ field, sentence: wrongType(field, issue.expected, valueAt(definition, issue.path)) }]
    case 'invalid_value':
      return [{ field, sentence: `Allowed here: ${issue.values.map(String).join(', ')}.` }]
    case 'too_small':
      return [
        {
          field,
          sentence: issue.origin === 'string' ? 'This must not be empty.' : `At least ${issue.minimum}.`,
        },
      ]
    case 'too_big':
      return [
        {
          field,
          sentence:
            issue.origin === 'string' ? `At most ${issue.maximum} characters.` : `At most ${issue.maximum}.`,
        },
      ]
    default:
      return [{ field, sentence: issue.message }]
  }
}

function unknownKind(definition: unknown): string {
  const kind = valueAt(definition, ['kind'])
  const allowed = `use ${[...definitionSchemas.keys()].join(', ')}`
  return kind === undefined
    ? `The kind of monitor is missing; ${allowed}.`
    : `“${kind}” is no kind of monitor; ${allowed}.`
}

function unknownField(key: string, definition: unknown): string {
  const kind = String(valueAt(definition, ['kind']))
  const allowed = definitionSchemas.get(kind)?.shape
  if (allowed === undefined) return `“${key}” is no field of a monitor.`
  return `“${key}” is no field of a monitor of kind ${kind}; allowed are ${Object.keys(allowed).join(', ')}.`
}

/** What one of several allowed forms would have been. */
function wantedBy([issue]: readonly z.core.$ZodIssue[]): string[] {
  return issue?.code === 'invalid_type' ? [typeNames[issue.expected] ?? issue.expected] : []
}

const typeNames: Record<string, string> = {
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  number: 'a number',
  int: 'a whole number',
  object: 'a list of fields with values',
  record: 'names with values',
}

function wrongType(field: string, expected: string, found: unknown): string {
  const wanted = typeNames[expected] ?? expected
  if (found === undefined) return `“${field}” is missing; it must be ${wanted}.`
  if (field === '') return `A monitor must be ${wanted}.`
  if (expected === 'string' && typeof found === 'number')
    return `${found} must be text with its unit, like "${found}s" or "> ${found}%".`
  return `This must be ${wanted}.`
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  )
}
