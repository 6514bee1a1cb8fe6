import { expect, it } from 'vitest'
import { emptyModel } from '../../../../shared/runbook/empty-model'
import { parseRunbook } from '../../../../shared/runbook/parse'

it('the empty model is what an empty text is understood as', () => {
  expect(emptyModel).toEqual(parseRunbook(''))
})
