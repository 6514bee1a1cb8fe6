import { create } from 'zustand'
import { changedText } from '../../../shared/runbook/text-change'
import type { OpenRunbook } from '../../../shared/state'
import { request, useCopy } from '../../app/store'

interface RunbookText {
  version: string
  text: string
}

/** A runbook with more lines than these is asked for when it is to be read, and not before. */
const mostLinesAtHand = 20_000

const useTextAtHand = create<{ text: RunbookText | null }>(() => ({ text: null }))
let wantedVersion: string | null = null

/** The text of the open runbook that came last; of another version than the open one's while that is on its way. */
export function useRunbookText(): RunbookText | null {
  return useTextAtHand(({ text }) => text)
}

/** Asks for the text of this version of the open runbook, unless it is here or on its way. */
export function wantRunbookText(version: string): void {
  if (version === wantedVersion) return
  wantedVersion = version
  void currentText(useTextAtHand.getState().text).then((text) => {
    // Main may be further by now; the change that tells so asks again.
    if (version !== wantedVersion) return
    if (text?.version === version) useTextAtHand.setState({ text })
    else wantedVersion = null
  })
}

/** The text that is open now; of one that is here already only what is other is asked for. */
async function currentText(atHand: RunbookText | null): Promise<RunbookText | null> {
  if (atHand === null) {
    const reply = await request('runbook.text', null)
    return reply.ok ? reply.value : null
  }
  const reply = await request('runbook.textSince', { version: atHand.version })
  if (!reply.ok) return null
  const { value } = reply
  if (value.outcome === 'whole') return { version: value.version, text: value.text }
  return { version: value.version, text: changedText(atHand.text, value.change) }
}

/** Has the text of the open runbook here before it is gone to, so that its screen opens with it. */
export function keepRunbookTextAtHand(onText: (text: string) => void): void {
  const follow = (runbook: OpenRunbook | null | undefined) => {
    if (runbook && isShort(runbook)) wantRunbookText(runbook.version)
  }
  useTextAtHand.subscribe(({ text }) => text !== null && onText(text.text))
  useCopy.subscribe(({ state }) => follow(state?.runbook))
  follow(useCopy.getState().state?.runbook)
}

function isShort({ files }: OpenRunbook): boolean {
  return files.reduce((lines, { lineCount }) => lines + lineCount, 0) <= mostLinesAtHand
}
