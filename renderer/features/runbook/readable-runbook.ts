import { useEffect, useMemo, useState } from 'react'
import type { OpenRunbook } from '../../../shared/state'
import { useRunbookText, wantRunbookText } from './runbook-text'

/** A runbook's text with what was made of the same text, so that their lines agree. */
export interface ReadableRunbook extends Pick<OpenRunbook, 'model' | 'kind' | 'files'> {
  text: string
}

/** The open runbook with its text; while a new version is asked for, the one before it. Null: none has come yet. */
export function useReadableRunbook(runbook: OpenRunbook): ReadableRunbook | null {
  const { version, cameFrom, model, kind, files } = runbook
  const text = useRunbookText()
  const [last, setLast] = useState<ReadableRunbook | null>(null)
  useEffect(() => wantRunbookText({ version, cameFrom }), [version, cameFrom])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest changes when, and only when, the version does.
  const readable = useMemo(
    () => (text?.version === version ? { text: text.text, model, kind, files } : null),
    [text, version],
  )
  if (readable !== null && readable !== last) setLast(readable)
  return readable ?? last
}
