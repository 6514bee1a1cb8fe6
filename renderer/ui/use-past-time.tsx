import { useState } from 'react'
import { parsePastTime } from '../../shared/log/past-time'
import { Time, useZone } from './Time'

/**
 * The text of a field for a time in the past, and what it means: `at` in UTC milliseconds, null where nothing is
 * written. `emptyHint` says what an empty field means.
 */
export function usePastTime(emptyHint?: string) {
  const zone = useZone()
  const [text, setText] = useState('')
  const read = text.trim() === '' ? ({ ok: true, at: null } as const) : parsePastTime(text, Date.now(), zone)
  return {
    read,
    field: {
      value: text,
      onChange: setText,
      placeholder: '14:05, 20 min ago',
      hint: read.ok && read.at !== null ? <Time at={read.at} /> : emptyHint,
      problem: read.ok ? undefined : read.sentence,
    },
  }
}
