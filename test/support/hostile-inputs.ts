import fc from 'fast-check'
import { z } from 'zod'
import { type RequestName, requests } from '../../shared/contract'

export const requestNames = Object.keys(requests).filter((name): name is RequestName =>
  Object.hasOwn(requests, name),
)

/** Texts that have broken into programs before. */
const hostileTexts = [
  '',
  '\0',
  '__proto__',
  'constructor',
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '%2e%2e%2fpackage.json',
  'file:///etc/passwd',
  'javascript:alert(1)',
  "'; DROP TABLE alert; --",
  '"><img src=x onerror=alert(1)>',
  '$(touch /tmp/ran)',
  '\ud800',
  '\u202egnp.exe',
  'NaN',
  '9'.repeat(400),
  'a'.repeat(70_000),
]

const text = fc.oneof(fc.constantFrom(...hostileTexts), fc.string(), fc.uuid())
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(-1, 0, -0, Number.MAX_SAFE_INTEGER, Number.MAX_VALUE, 8.64e15 + 1),
)

/** Deeper than any program's stack, if it were read by a function that calls itself. */
const deep = fc
  .constantFrom(500, 2_000)
  .map((depth): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`))

/** Own keys that become a prototype where they are copied without care. */
const polluting = fc
  .constantFrom(
    '{"__proto__":{"polluted":true}}',
    '{"constructor":{"prototype":{"polluted":true}}}',
    '{"definition":{"__proto__":{"polluted":true},"name":"x","kind":"__proto__"}}',
  )
  .map((json): unknown => JSON.parse(json))

/** Where a schema takes whatever comes, since it is judged later. */
const unjudged = fc.oneof(text, number, deep, polluting, fc.jsonValue({ maxDepth: 1 }))

const anything = fc.oneof(
  text,
  number,
  fc.boolean(),
  fc.constant(null),
  fc.jsonValue({ maxDepth: 3 }),
  deep,
  polluting,
  fc.constant(Array.from({ length: 5_000 }, (_, index) => ({ index }))),
)

const schemaSchema = z.looseObject({
  $ref: z.string().optional(),
  $defs: z.record(z.string(), z.unknown()).optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  items: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
})

/** Inputs that look like what a request takes, with hostile texts and numbers in their places. */
export function lookingRight(name: RequestName): fc.Arbitrary<unknown> {
  return valuesOf(z.toJSONSchema(requests[name].input, { io: 'input', unrepresentable: 'any' }), 0)
}

/** Inputs that a request does not take: something else altogether, or what it takes with one place broken. */
export function lookingWrong(name: RequestName): fc.Arbitrary<unknown> {
  const broken = fc
    .tuple(lookingRight(name), anything, fc.nat({ max: 30 }))
    .map(([input, intruder, place]) => intruded(input, intruder, place))
  return fc.oneof(broken, anything).filter((input) => !requests[name].input.safeParse(input).success)
}

function valuesOf(written: unknown, depth: number): fc.Arbitrary<unknown> {
  const schema = schemaSchema.parse(written)
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => valuesOf(choice, depth + 1)))
  if (Array.isArray(schema.type)) {
    return fc.oneof(...schema.type.map((type) => valuesOf({ ...schema, type }, depth + 1)))
  }
  switch (schema.type) {
    case 'string':
      return text
    case 'number':
    case 'integer':
      return number
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.array(depth > 5 ? fc.constant(null) : valuesOf(schema.items ?? {}, depth + 1), {
        maxLength: 3,
      })
    case 'object':
      return objectsOf(schema, depth)
    default:
      return unjudged
  }
}

function objectsOf({ properties, required = [] }: z.infer<typeof schemaSchema>, depth: number) {
  if (properties === undefined) return fc.oneof(polluting, fc.dictionary(text, unjudged, { maxKeys: 4 }))
  const fields: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, valuesOf(schema, depth + 1)]),
  )
  return fc.record(fields, { requiredKeys: required })
}

/** The same with an intruder: in one of the fields, or in a field that is not known. */
function intruded(input: unknown, intruder: unknown, place: number): unknown {
  if (typeof input !== 'object' || input === null) return intruder
  const names = Object.keys(input)
  const name = names[place % (names.length + 1)] ?? 'unknown'
  return { ...input, [name]: intruder }
}
