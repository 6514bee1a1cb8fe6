import { useCallback, useEffect, useRef, useState } from 'react'
import { attempt, useCompanion } from '../../../app/store'
import type { FileText } from './EditorScreen'
import { useDraft } from './use-draft'

/** A version of the file: its text and its fingerprint. */
export interface FileVersion {
  text: string
  version: string
}

/** `conflict`: there is a newer version; `failed`: there is a problem to be told. */
type SaveOutcome = 'saved' | 'conflict' | 'failed'

export interface EditedText {
  text: string
  /** When the draft was kept that the editing goes on with; null: it began with the file. */
  draftFrom: number | null
  unsaved: boolean
  /** What is on disk now, where that is not what the editing began with. */
  newer: FileVersion | null
  /** Why the last attempt to save failed. */
  problem: string | null
  type: (text: string) => void
  /** Writes the file unless it was changed meanwhile. */
  save: () => Promise<SaveOutcome>
  /** Writes the file over the newer version. */
  saveOver: (newer: FileVersion) => Promise<SaveOutcome>
  /** Leaves what was typed and takes what is on disk. */
  takeFromDisk: (version: FileVersion) => void
  /** Leaves what was typed. */
  discard: () => void
}

/** The text of a file while it is edited, kept as it is typed and written when that is wanted. */
export function useEditedText(file: string, loaded: FileText): EditedText {
  const { draft } = loaded
  const [text, setText] = useState(draft?.text ?? loaded.text)
  /** What was typed while a save was under way is in no draft of what came before it. */
  const latest = useRef(text)
  const [base, setBase] = useState<FileVersion>(
    draft === null || draft.baseVersion === loaded.version
      ? { text: loaded.text, version: loaded.version }
      : { text: '', version: draft.baseVersion },
  )
  const [draftFrom, setDraftFrom] = useState(draft?.savedAt ?? null)
  const [newer, setNewer] = useState<FileVersion | null>(
    base.version === loaded.version ? null : { text: loaded.text, version: loaded.version },
  )
  const [problem, setProblem] = useState<string | null>(null)
  const { keep, drop } = useDraft(file)
  useNewerVersion(file, base.version, setNewer)

  const begin = (version: FileVersion) => {
    setBase(version)
    setNewer(null)
    setProblem(null)
    setDraftFrom(null)
    drop(version.version)
  }
  const write = async (baseVersion: string): Promise<SaveOutcome> => {
    const reply = await attempt('runbook.save', { file, baseVersion, text })
    setProblem(reply.ok ? null : reply.error.sentence)
    if (!reply.ok) return 'failed'
    if (reply.value.outcome === 'conflict') {
      setNewer({ text: reply.value.text, version: reply.value.version })
      return 'conflict'
    }
    begin({ text, version: reply.value.version })
    if (latest.current !== text) keep(latest.current, reply.value.version)
    return 'saved'
  }
  return {
    text,
    draftFrom,
    unsaved: text !== base.text,
    newer,
    problem,
    type(next) {
      latest.current = next
      setText(next)
      keep(next, base.version)
    },
    save: () => write(base.version),
    saveOver: (version) => write(version.version),
    takeFromDisk(version) {
      latest.current = version.text
      setText(version.text)
      begin(version)
    },
    discard: () => drop(base.version),
  }
}

/** Looks at the file again whenever the runbook was read again. */
function useNewerVersion(
  file: string,
  baseVersion: string,
  onNewer: (newer: FileVersion | null) => void,
): void {
  const readVersion = useCompanion((state) => state.runbook?.version)
  const first = useRef(readVersion)
  const look = useCallback(async () => {
    const reply = await attempt('runbook.fileText', { file })
    if (!reply.ok) return null
    return { text: reply.value.text, version: reply.value.version }
  }, [file])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another version of the runbook is a reason to look.
  useEffect(() => {
    if (first.current === readVersion) return
    first.current = readVersion
    let wanted = true
    void look().then((found) => {
      if (wanted && found !== null) onNewer(found.version === baseVersion ? null : found)
    })
    return () => {
      wanted = false
    }
  }, [readVersion])
}
