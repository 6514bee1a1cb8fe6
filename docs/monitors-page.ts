import { z } from 'zod'
import { text } from '../shared/text/text'
import { commonFields } from '../shared/watch/common-fields'
import { definitionSchemas } from '../shared/watch/kinds/definitions'
import { kindFacts } from '../shared/watch/kinds/targets'
import { formatThreshold, type Unit } from '../shared/watch/quantity'

/** The page that says what can be written of a monitor, made from the schemas that judge it. */
export function monitorsPage(): string {
  const kinds = [...definitionSchemas.values()].map(kindPart)
  const list = Object.values(kindFacts).map(
    ({ kind }) => `- [\`${kind}\`](#${kind}): ${text.watch.kinds[kind]}`,
  )
  return `${[opening, ...list, '', commonPart(), ...kinds].join('\n').trimEnd()}\n`
}

const opening = `# Monitors

<!-- Made from the schemas in shared/watch by \`npm run docs\`; change it there. -->

What a monitor may say, in Watch and in the runbook's \`monitors\` block alike. Write durations like \`30s\`, \`5 min\` or
\`1 hour\`, thresholds like \`> 3 s\`, \`>85%\` or \`< 10 GB\`. A field without a default that is not marked as required is
left out when nothing is meant.
`

const units: Readonly<Record<Unit, string>> = {
  milliseconds: 'a duration',
  fraction: 'a share',
  bytes: 'a size',
  count: 'a number',
  'per second': 'a rate',
  'bytes per second': 'bytes per second',
}

/** A field as JSON Schema has it, with what its `meta` says. */
const fieldSchema = z.looseObject({
  description: z.string().optional(),
  default: z.unknown().optional(),
  example: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
})
type Field = z.infer<typeof fieldSchema>
type NamedField = Field & { name: string; isRequired: boolean }

function commonPart(): string {
  const rows = fieldsOf(fieldSchema.parse(z.toJSONSchema(z.object(commonFields), { io: 'input' })))
  return ['## Fields of every kind', '', ...table(rows), ''].join('\n')
}

function kindPart(definition: z.ZodObject<{ kind: z.ZodLiteral<string> }>): string {
  const kind = definition.shape.kind.value
  const facts = factsOf(kind)
  const all = fieldsOf(fieldSchema.parse(z.toJSONSchema(definition, { io: 'input' })))
  const own = all.filter(({ name }) => name !== 'kind' && !Object.hasOwn(commonFields, name))
  return [
    `## ${kind}`,
    '',
    measured(facts),
    '',
    ...example(facts, own),
    '',
    ...(own.length === 0 ? ['It has no fields of its own.'] : table(own)),
    '',
  ].join('\n')
}

type Facts = (typeof kindFacts)[keyof typeof kindFacts]

function factsOf(kind: string): Facts {
  const facts = Object.values(kindFacts).find((known) => known.kind === kind)
  if (facts === undefined) throw new Error(`Nothing is known of the kind ${kind}.`)
  return facts
}

function measured({ kind, unit, metric, usualThresholds }: Facts): string {
  const what =
    typeof unit === 'string'
      ? `is ${units[unit]}`
      : unit === null
        ? 'is what the check tells'
        : 'depends on its fields'
  const kpi = metric === null ? '' : ` The runbook’s KPI for ${metric} gives its thresholds.`
  const usual =
    usualThresholds === undefined
      ? ''
      : ` Without others it warns ${formatThreshold(usualThresholds.warning)} and is critical ${formatThreshold(usualThresholds.critical)}.`
  return `${text.watch.kinds[kind]}. Its value ${what}.${kpi}${usual}`
}

function example({ kind }: Facts, own: readonly NamedField[]): string[] {
  const outer = own.filter(({ name }) => !name.includes('.'))
  const required = outer.filter(({ isRequired }) => isRequired)
  const shown =
    required.length > 0 ? required : outer.filter((field) => field.example !== undefined).slice(0, 1)
  const lines = shown.map((field) => `  ${field.name}: ${field.example}`)
  return ['```yaml', `- name: ${JSON.stringify(text.watch.kinds[kind])}`, `  kind: ${kind}`, ...lines, '```']
}

/** The fields, and after a field that has fields of its own these too. */
function fieldsOf({ properties = {}, required = [] }: Field): NamedField[] {
  return Object.entries(properties).flatMap(([name, property]) => {
    const field = { ...fieldSchema.parse(property), name, isRequired: required.includes(name) }
    const inner = fieldsOf(field).map((own) => ({ ...own, name: `${name}.${own.name}` }))
    return [field, ...inner]
  })
}

function table(fields: readonly NamedField[]): string[] {
  return [
    '| Field | What it says | Default | Example |',
    '| --- | --- | --- | --- |',
    ...fields.map((field) =>
      row([`\`${field.name}\``, description(field), defaultOf(field), code(field.example)]),
    ),
  ]
}

function description(field: NamedField): string {
  const choices = field.enum?.map((choice) => `\`${choice}\``).join(', ')
  return [field.description ?? '', choices === undefined ? '' : `One of ${choices}.`]
    .filter(Boolean)
    .join(' ')
}

/** A default that is a value stands as code, one that has to be explained as text. */
function defaultOf({ default: usual, isRequired }: NamedField): string {
  if (isRequired) return '*required*'
  return typeof usual === 'string' && usual.includes(' ') && !/^\d/.test(usual) ? usual : code(usual)
}

function code(value: unknown): string {
  return value === undefined ? '' : `\`${value}\``
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
}
