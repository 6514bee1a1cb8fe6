import { describe, expect, it } from 'vitest'
import { parseMonitor } from '#shared/watch/parse'

function fieldsWrong(fields: Record<string, unknown>): string[] {
  const parsed = parseMonitor({ name: 'Postgres', kind: 'process', ...fields })
  return parsed.ok ? [] : parsed.error.map(({ field }) => field)
}

describe('a process', () => {
  it('is named, or has a pattern', () => {
    expect(fieldsWrong({ program: 'postgres' })).toEqual([])
    expect(fieldsWrong({ pattern: 'java .*checkout' })).toEqual([])
    expect(fieldsWrong({})).toEqual(['program'])
  })

  it('has a pattern that can be searched for in time', () => {
    expect(fieldsWrong({ pattern: '(' })).toEqual(['pattern'])
    expect(fieldsWrong({ pattern: '(a{1000}){1000}' })).toEqual(['pattern'])
  })

  it('is expected a number of times that can be', () => {
    expect(fieldsWrong({ program: 'postgres', atLeast: 2, atMost: 1 })).toEqual(['atMost'])
    expect(fieldsWrong({ program: 'postgres', atLeast: 0, atMost: 0 })).toEqual([])
  })
})
