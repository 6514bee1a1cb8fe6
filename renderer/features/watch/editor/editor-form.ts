import { text } from '../../../../shared/text/text'
import type { FieldProblem, MonitorDefinition, MonitorKind } from '../../../../shared/watch/monitor'
import { kindFields } from '../fields'
import { confirmingFields, intervalField, judgingFields, levelFields, nameField } from '../fields/common'
import type { Field } from '../fields/field'
import { groupingFields } from '../fields/grouping'
import { meaningOf, textOf } from './field-text'

/** A definition while it is written: every field is text, empty where the default is meant. */
export interface EditorForm {
  kind: MonitorKind
  text: Readonly<Record<string, string>>
  /** What is being changed, so that what nobody touches stays as it was written; null for a new one. */
  original: MonitorDefinition | null
}

export const emptyForm: EditorForm = { kind: 'http', text: {}, original: null }

export function formOf(definition: MonitorDefinition): EditorForm {
  const texts = allFields(definition.kind).flatMap((field) => {
    const value = valueAt(definition, field.name)
    return value === undefined ? [] : [[field.name, textOf(field, value)] as const]
  })
  return { kind: definition.kind, text: Object.fromEntries(texts), original: definition }
}

/** What main is asked to judge. What is no number stays text, so that main says what is wrong with it. */
export function definitionOf({ kind, text, original }: EditorForm): Record<string, unknown> {
  const fields = allFields(kind)
  const shown = new Set(fields.map(({ name }) => name.split('.')[0]))
  const untouched = Object.entries(original ?? {}).filter(([name]) => name !== 'kind' && !shown.has(name))
  const definition: Record<string, unknown> = { kind }
  for (const field of fields) {
    const written = text[field.name] ?? ''
    const before = original === null ? undefined : valueAt(original, field.name)
    const isAsBefore = before !== undefined && textOf(field, before) === written
    setAt(definition, field.name, isAsBefore ? before : meaningOf(field, written))
  }
  return { ...definition, ...Object.fromEntries(untouched) }
}

/** The same to be tried: that needs no name yet. */
export function trialOf(form: EditorForm): Record<string, unknown> {
  return { name: text.watch.editor.trialName, ...definitionOf(form) }
}

/** Whether the form has the field that a problem is at. */
export function hasField(kind: MonitorKind, problem: string): boolean {
  return allFields(kind).some(({ name }) => isAt(name, problem))
}

/** The sentences of one field as it was written; a problem inside the headers belongs to the headers. */
export function problemOf(
  problems: readonly FieldProblem[],
  field: Pick<Field, 'name' | 'needed'>,
  written: string,
): string | undefined {
  const own = problems.filter((problem) => isAt(field.name, problem.field))
  if (own.length === 0) return undefined
  const needed = written.trim() === '' ? field.needed : undefined
  return needed ?? own.map(({ sentence }) => sentence).join(' ')
}

/** Every field that the form of a kind has. */
export function allFields(kind: MonitorKind): readonly Field[] {
  const { fields, further, levels } = kindFields[kind]()
  return [
    nameField(),
    ...fields,
    intervalField(),
    ...levelFields(levels),
    ...further,
    ...groupingFields(kind, []),
    ...judgingFields(),
    ...confirmingFields(),
  ]
}

function isAt(field: string, problem: string): boolean {
  return problem === field || problem.startsWith(`${field}.`)
}

function valueAt(definition: MonitorDefinition, name: string): unknown {
  return name
    .split('.')
    .reduce<unknown>(
      (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
      definition,
    )
}

function setAt(definition: Record<string, unknown>, name: string, value: unknown): void {
  if (value === undefined) return
  const [outer = '', inner] = name.split('.')
  if (inner === undefined) definition[outer] = value
  else definition[outer] = Object.assign({}, definition[outer], { [inner]: value })
}
