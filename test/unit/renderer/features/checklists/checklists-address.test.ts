import { expect, it } from 'vitest'
import { parseRoute } from '../../../../../renderer/app/routes'
import { checklistsAddress, shownView } from '../../../../../renderer/features/checklists/checklists-address'

const viewAt = (address: string) => shownView(parseRoute(address).detail)

it('each address leads to its view', () => {
  expect(viewAt(checklistsAddress.today)).toEqual({ kind: 'agenda', checklistKey: null })
  expect(viewAt('#/checklists/morning')).toEqual({ kind: 'agenda', checklistKey: 'morning' })
  expect(viewAt('#/checklists/ops/a.md%23history')).toEqual({
    kind: 'agenda',
    checklistKey: 'ops/a.md#history',
  })
  expect(viewAt(checklistsAddress.changes)).toEqual({ kind: 'changes', changeId: null })
  expect(viewAt(checklistsAddress.change('c1'))).toEqual({ kind: 'changes', changeId: 'c1' })
  expect(viewAt(checklistsAddress.history)).toEqual({ kind: 'history' })
})
