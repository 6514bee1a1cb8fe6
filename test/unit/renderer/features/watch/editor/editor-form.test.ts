import { describe, expect, it, test } from 'vitest'
import { definitionSchemas } from '#shared/watch/kinds/definitions'
import type { MonitorDefinition } from '#shared/watch/monitor'
import {
  allFields,
  definitionOf,
  formOf,
  problemOf,
  trialOf,
} from '../../../../../../renderer/features/watch/editor/editor-form'

describe('the form of each kind', () => {
  it.each([...definitionSchemas])('has every field of %s and no other', (kind, schema) => {
    const shown = allFields(schema.shape.kind.value).map(({ name }) => name.split('.')[0])
    const written = Object.keys(schema.shape).filter((field) => field !== 'kind')
    expect([...new Set(shown)].sort(), kind).toEqual(written.sort())
  })
})

test('a definition survives the form', () => {
  const definition: MonitorDefinition = {
    kind: 'http',
    name: 'Checkout',
    url: 'https://checkout.example/',
    headers: { Accept: 'text/plain', 'X-Time': '12:30' },
    expectStatus: 204,
    failAfter: 3,
    needs: 'Office router',
    warning: '> 1 s',
  }
  expect(definitionOf(formOf(definition))).toEqual(definition)
})

test('what is changed is what is written, the rest stays as it was', () => {
  const form = formOf({ kind: 'command', name: 'Load', command: ['check_load', '-w', '5,4,3'] })
  const text = { ...form.text, command: 'check_load\n-w\n9,8,7', name: 'Load of db-1' }
  expect(definitionOf({ ...form, text })).toEqual({
    kind: 'command',
    name: 'Load of db-1',
    command: ['check_load', '-w', '9,8,7'],
  })
})

test('what is left empty is left out, so that the default holds', () => {
  const text = { name: ' Processor ', interval: '', warning: '  ' }
  expect(definitionOf({ kind: 'cpu', text, original: null })).toEqual({ kind: 'cpu', name: 'Processor' })
})

test('fields of another kind are left out', () => {
  const text = { name: 'Ledger', url: 'https://x.example', host: 'db-1', port: '5432' }
  expect(definitionOf({ kind: 'tcp', text, original: null })).toEqual({
    kind: 'tcp',
    name: 'Ledger',
    host: 'db-1',
    port: 5432,
  })
})

test('a number that is none stays as it was written, for main to judge', () => {
  const form = { kind: 'tcp' as const, text: { port: 'ssh' }, original: null }
  expect(definitionOf(form)).toEqual({ kind: 'tcp', port: 'ssh' })
})

test('a problem is shown at its field', () => {
  const problems = [
    { field: 'url', sentence: 'No.' },
    { field: 'headers.Accept', sentence: 'Not so.' },
  ]
  expect(problemOf(problems, { name: 'url' }, 'x')).toBe('No.')
  expect(problemOf(problems, { name: 'headers' }, 'Accept: x')).toBe('Not so.')
  expect(problemOf(problems, { name: 'name' }, 'Ledger')).toBeUndefined()
})

test('a field that must not stay empty says what to write, not what it is called in a file', () => {
  const problems = [{ field: 'name', sentence: '"name" is missing; it must be text.' }]
  expect(problemOf(problems, { name: 'name', needed: 'Give it a name.' }, ' ')).toBe('Give it a name.')
})

test('what has no name yet can be tried', () => {
  expect(trialOf({ kind: 'cpu', text: { name: ' ' }, original: null })).toEqual({
    kind: 'cpu',
    name: 'Trial',
  })
  expect(trialOf({ kind: 'cpu', text: { name: 'Load' }, original: null })).toEqual({
    kind: 'cpu',
    name: 'Load',
  })
})
