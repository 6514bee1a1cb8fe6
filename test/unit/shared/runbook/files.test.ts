import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { fileAt, pathFrom } from '#shared/runbook/files'

describe('pathFrom', () => {
  test.each([
    ['README.md', 'drawing.png', 'drawing.png'],
    ['README.md', './a//b.png', 'a/b.png'],
    ['db/restore.md', '../a%20b.png', 'a b.png'],
    ['db/restore.md', 'steps.md?raw=1#first', 'db/steps.md'],
    ['db/restore.md', '..\\plan.md', 'plan.md'],
    ['db/restore.md', '../../secret.png', null],
    ['README.md', '%2e%2e/secret.png', null],
    ['README.md', '..%2fsecret.png', null],
    ['README.md', '/etc/passwd', null],
    ['README.md', '\\\\server\\share.png', null],
    ['README.md', 'file:///etc/passwd', null],
    ['README.md', 'C:\\secret.png', null],
    ['README.md', 'a.png%00.md', null],
    ['README.md', '%E0%A4%A', null],
    ['README.md', '#anchor', null],
    ['README.md', '.', null],
  ])('in %s, %s is %s', (file, address, path) => {
    expect(pathFrom(file, address)).toBe(path)
  })

  it('never leaves the folder', () => {
    const part = fc.constantFrom('..', '.', '%2e%2e', '..%2f', '%5c..', 'a', '/', '\\', '%00', 'b.md', '//')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const path = pathFrom('x/y.md', parts.join('/'))
        expect(path?.split(/[/\\]/) ?? []).not.toContain('..')
        expect(path ?? '').not.toMatch(/^[/\\]|\0/)
      }),
    )
  })
})

it('a line is in the file whose lines it is one of', () => {
  const files = [
    { path: 'a.md', title: 'A', firstLine: 1, lineCount: 3 },
    { path: 'b.md', title: 'B', firstLine: 4, lineCount: 1 },
  ]
  expect([1, 3, 4, 5].map((line) => fileAt(files, line)?.path)).toEqual(['a.md', 'a.md', 'b.md', undefined])
})
