import { expect, test } from 'vitest'
import type { MonitorDefinition } from '#shared/watch/monitor'
import { definitionOf, formOf, problemOf } from '../../../../../renderer/features/watch/editor-form'

test('a definition survives the form', () => {
  const definition: MonitorDefinition = {
    kind: 'http',
    name: 'Checkout',
    url: 'https://checkout.example/',
    headers: { Accept: 'text/plain', 'X-Time': '12:30' },
    failAfter: 3,
    warning: '> 1 s',
  }
  expect(definitionOf(formOf(definition))).toEqual(definition)
})

test('what is left empty is left out, so that the default holds', () => {
  expect(definitionOf({ kind: 'cpu', text: { name: ' Processor ', interval: '', warning: '  ' } })).toEqual({
    kind: 'cpu',
    name: 'Processor',
  })
})

test('fields of another kind are left out', () => {
  const text = { name: 'Ledger', url: 'https://x.example', host: 'db-1', port: '5432' }
  expect(definitionOf({ kind: 'tcp', text })).toEqual({
    kind: 'tcp',
    name: 'Ledger',
    host: 'db-1',
    port: 5432,
  })
})

test('a number that is none stays as it was written, for main to judge', () => {
  expect(definitionOf({ kind: 'tcp', text: { port: 'ssh' } })).toEqual({ kind: 'tcp', port: 'ssh' })
})

test('a problem is shown at its field', () => {
  const problems = [
    { field: 'url', sentence: 'No.' },
    { field: 'headers.Accept', sentence: 'Not so.' },
  ]
  expect(problemOf(problems, 'url', 'x')).toBe('No.')
  expect(problemOf(problems, 'headers', 'Accept: x')).toBe('Not so.')
  expect(problemOf(problems, 'name', 'Ledger')).toBeUndefined()
})

test('a field that must not stay empty says what to write, not what it is called in a file', () => {
  const problems = [{ field: 'name', sentence: '"name" is missing; it must be text.' }]
  expect(problemOf(problems, 'name', ' ')).toBe('Give it a name.')
})
