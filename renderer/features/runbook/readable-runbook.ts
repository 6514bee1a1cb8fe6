import { useEffect, useState } from 'react'
import type { OpenRunbook } from '../../../shared/state'
import { request } from '../../app/store'

/** A runbook's text with what was made of the same text, so that their lines agree. */
export interface ReadableRunbook extends Pick<OpenRunbook, 'model' | 'kind' | 'files'> {
  text: string
}

/** The open runbook with its text; while a new version is asked for, the one before it. Null: none has come yet. */
export function useReadableRunbook({ version, model, kind, files }: OpenRunbook): ReadableRunbook | null {
  const [readable, setReadable] = useState<ReadableRunbook | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest changes when, and only when, the version does.
  useEffect(() => {
    let wanted = true
    void request('runbook.text', null).then((reply) => {
      if (wanted && reply.ok && reply.value.version === version)
        setReadable({ text: reply.value.text, model, kind, files })
    })
    return () => {
      wanted = false
    }
  }, [version])
  return readable
}
