import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseRunbook } from '#shared/runbook/parse'
import { project } from '../../../../main/launch/build-if-stale.mjs'

const model = parseRunbook(readFileSync(`${project}/resources/template-runbook.md`, 'utf8'))

it('the template has an example of every part that is recognised', () => {
  const { document, contacts, links, gaps, ...lists } = model
  const empty = Object.entries(lists).filter(([, items]) => items.length === 0)
  expect(empty.map(([part]) => part)).toEqual([])
  expect(contacts.chain).toHaveLength(3)
  expect(contacts.external).toHaveLength(1)
  expect(document).toMatchObject({ title: '[Service name] operations runbook', version: '0.1', name: null })
  expect(links).toEqual([])
  expect(gaps.length).toBeGreaterThan(10)
})

it('what is open in the template is to be filled in, and nothing in it is wrong', () => {
  const open = ['placeholder', 'contact']
  expect(model.gaps.filter(({ kind }) => !open.includes(kind))).toEqual([])
})
