import { useState } from 'react'
import { parsePastTime } from '../../shared/log/past-time'
import { text } from '../../shared/text/text'
import { Time, useZone } from './Time'

/**
 * The text of a field for a time in the past, and what it means: `at` in UTC milliseconds, null where nothing is
 * written. `emptyHint` says what an empty field means.
 */
export function usePastTime(emptyHint?: string) {
  const zone = useZone()
  const [written, setWritten] = useState('')
  const read =
    written.trim() === '' ? ({ ok: true, at: null } as const) : parsePastTime(written, Date.now(), zone)
  return {
    read,
    field: {
      value: written,
      onChange: setWritten,
      placeholder: text.log.times.example,
      hint: read.ok && read.at !== null ? <Time at={read.at} /> : emptyHint,
      problem: read.ok ? undefined : read.sentence,
    },
  }
}
