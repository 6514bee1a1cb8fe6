import type { ChannelDefinition, ChannelKind } from '../../../../shared/channels/definition'
import type { ChannelDraft } from '../../../../shared/channels/drafts'
import type { Occasion } from '../../../../shared/channels/event'
import { type SecretName, secretNames } from '../../../../shared/channels/secret-names'
import type { Severity } from '../../../../shared/incident/severity'
import type { FieldProblem } from '../../../../shared/watch/monitor'

/** A channel while it is written: what is typed is text, empty where the default is meant. */
export interface ChannelForm {
  kind: ChannelKind
  text: Readonly<Record<string, string>>
  severities: readonly Severity[]
  occasions: readonly Occasion[]
  signed: boolean
  /** Those that were typed anew. */
  secrets: Readonly<Partial<Record<SecretName, string>>>
}

/** The typed fields that a kind has besides its name. */
const textFields: Record<ChannelKind, readonly string[]> = {
  slack: [],
  pagerduty: ['server'],
  email: ['host', 'port', 'security', 'user', 'from', 'to', 'style', 'authority'],
  sms: ['to', 'method', 'url', 'headers', 'body', 'authority'],
  webhook: ['authority'],
}

const usual = {
  severities: ['P1', 'P2', 'P3', 'P4'],
  occasions: ['open', 'escalate', 'acknowledge', 'resolve'],
  signed: false,
  secrets: {},
} as const

export function newForm(draft: ChannelDraft | null): ChannelForm {
  if (draft === null) return { ...usual, kind: 'slack', text: {} }
  return { ...usual, kind: draft.kind, text: { name: draft.name, to: draft.to.join('\n') } }
}

export function formOf(definition: ChannelDefinition): ChannelForm {
  const text = ['name', ...textFields[definition.kind]].map((field) => [
    field,
    textOf(Reflect.get(definition, field)),
  ])
  return {
    kind: definition.kind,
    text: Object.fromEntries(text),
    severities: definition.severities,
    occasions: definition.occasions,
    signed: definition.kind === 'webhook' && definition.signed,
    secrets: {},
  }
}

/** What main is asked to judge. What is left empty takes its default. */
export function definitionOf({
  kind,
  text,
  severities,
  occasions,
  signed,
}: ChannelForm): Record<string, unknown> {
  const written = textFields[kind].flatMap((field) => {
    const value = text[field]?.trim() ?? ''
    return value === '' ? [] : [[field, meaningOf(field, value)] as const]
  })
  const own = kind === 'webhook' ? { signed } : {}
  return {
    kind,
    name: text.name?.trim() ?? '',
    severities,
    occasions,
    ...own,
    ...Object.fromEntries(written),
  }
}

/** The secrets that were typed, of those that this kind has. */
export function writtenSecrets({ kind, secrets }: ChannelForm): Record<string, string> {
  const names: readonly SecretName[] = secretNames[kind]
  return Object.fromEntries(
    names.flatMap((name) => {
      const written = secrets[name] ?? ''
      return written === '' ? [] : [[name, written.trim()] as const]
    }),
  )
}

/** The sentences of one field; a problem inside a list or the headers belongs to the whole field. */
export function problemOf(problems: readonly FieldProblem[], field: string): string | undefined {
  const own = problems.filter((problem) => problem.field === field || problem.field.startsWith(`${field}.`))
  return own.length === 0 ? undefined : [...new Set(own.map(({ sentence }) => sentence))].join(' ')
}

/** Whether a kind of channel may trust a certificate authority of one's own. */
export function takesAuthority(kind: ChannelKind): boolean {
  return textFields[kind].includes('authority')
}

/** Whether the form shows that field, so that a problem can be told there. */
export function hasField(kind: ChannelKind, field: string): boolean {
  const names: readonly string[] = secretNames[kind]
  const [first = ''] = field.split('.')
  return [...textFields[kind], ...names, 'name', 'severities', 'occasions', 'signed'].includes(first)
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.join('\n')
  if (typeof value !== 'object') return String(value)
  return Object.entries(value)
    .map(([name, content]) => `${name}: ${content}`)
    .join('\n')
}

function meaningOf(field: string, text: string): unknown {
  if (field === 'port') return Number.isFinite(Number(text)) ? Number(text) : text
  if (field === 'to') return lines(text)
  return field === 'headers' ? headersOf(text) : text
}

function headersOf(text: string): Record<string, string> {
  return Object.fromEntries(
    lines(text).map((line) => {
      const colon = line.indexOf(':')
      return colon === -1 ? [line, ''] : [line.slice(0, colon).trim(), line.slice(colon + 1).trim()]
    }),
  )
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
