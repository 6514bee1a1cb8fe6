import { describe, expect, it } from 'vitest'
import { ownArguments } from '#main/own-arguments'

const project = '/home/someone/watchkeeper'

describe('ownArguments', () => {
  it('leaves out the program', () => {
    expect(ownArguments(['/opt/watchkeeper', 'watchkeeper://show', '--hidden'], '/', null)).toEqual([
      'watchkeeper://show',
      '--hidden',
    ])
  })

  it('leaves out the folder of the project', () => {
    expect(ownArguments(['electron', '--no-sandbox', project, 'runbook.md'], '/', project)).toEqual([
      'runbook.md',
    ])
  })

  it('knows the folder of the project by another way to write it', () => {
    expect(ownArguments(['electron', '.', 'runbook.md'], project, project)).toEqual(['runbook.md'])
  })

  it("takes what Electron's own options name for no argument", () => {
    expect(ownArguments(['electron', '-r', '/tmp/loaded-first.cjs', project], '/', project)).toEqual([])
  })
})
