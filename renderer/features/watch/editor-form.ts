import type { FieldProblem, MonitorDefinition, MonitorKind } from '../../../shared/watch/monitor'

/** A definition while it is written: every field is text, empty where the default is meant. */
export interface EditorForm {
  kind: MonitorKind
  text: Readonly<Record<string, string>>
}

/** Which fields a kind has besides those that all have. */
const ownFields: Record<MonitorKind, readonly string[]> = {
  http: ['url', 'method', 'headers', 'expectStatus', 'expectText'],
  tcp: ['host', 'port'],
  cpu: [],
  memory: [],
  disk: ['path'],
}
const commonFields = [
  'name',
  'group',
  'interval',
  'timeout',
  'retryInterval',
  'failAfter',
  'recoverAfter',
  'severity',
  'metric',
  'warning',
  'critical',
]
const numberFields = new Set(['port', 'failAfter', 'recoverAfter'])

export const emptyForm: EditorForm = { kind: 'http', text: {} }

export function formOf(definition: MonitorDefinition): EditorForm {
  const fields = Object.entries(definition).filter(([field]) => field !== 'kind')
  return {
    kind: definition.kind,
    text: Object.fromEntries(fields.map(([field, value]) => [field, textOf(value)])),
  }
}

/** What main is asked to judge. A number that is none stays text, so that main says what is wrong with it. */
export function definitionOf({ kind, text }: EditorForm): Record<string, unknown> {
  const fields = [...commonFields, ...ownFields[kind]]
  const written = fields.flatMap((field) => {
    const value = text[field]?.trim() ?? ''
    return value === '' ? [] : [[field, meaningOf(field, value)] as const]
  })
  return { kind, ...Object.fromEntries(written) }
}

/** Whether the form has that field, so that a problem can be shown there. */
export function hasField(kind: MonitorKind, field: string): boolean {
  return commonFields.includes(field) || ownFields[kind].includes(field)
}

/** What to write where a field must not stay empty. */
const neededWords: Readonly<Record<string, string>> = {
  name: 'Give it a name.',
  url: 'Write the address to check, as in https://checkout.example/health.',
  host: 'Write the host to connect to, as in db-1.example.',
  port: 'Write the port, from 1 to 65535.',
}

/** The sentences of one field as it was written; a problem inside the headers belongs to the headers. */
export function problemOf(
  problems: readonly FieldProblem[],
  field: string,
  written: string,
): string | undefined {
  const own = problems.filter((problem) => problem.field === field || problem.field.startsWith(`${field}.`))
  if (own.length === 0) return undefined
  const needed = written.trim() === '' ? neededWords[field] : undefined
  return needed ?? own.map(({ sentence }) => sentence).join(' ')
}

function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .map(([name, content]) => `${name}: ${content}`)
    .join('\n')
}

function meaningOf(field: string, text: string): unknown {
  if (numberFields.has(field)) return Number.isFinite(Number(text)) ? Number(text) : text
  return field === 'headers' ? headersOf(text) : text
}

/** One header a line: "Name: value". */
function headersOf(text: string): Record<string, string> {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return colon === -1 ? [line.trim(), ''] : [line.slice(0, colon).trim(), line.slice(colon + 1).trim()]
    }),
  )
}
