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

/** Makes the text of this version of the open runbook from the one before it, or asks for it where that is not here. */
export function wantRunbookText({ version, cameFrom }: Pick<OpenRunbook, 'version' | 'cameFrom'>): void {
  if (version === wantedVersion) return
  wantedVersion = version
  const { text: atHand } = useTextAtHand.getState()
  if (cameFrom !== null && cameFrom.version === atHand?.version) {
    useTextAtHand.setState({ text: { version, text: changedText(atHand.text, cameFrom.change) } })
    return
  }
  void request('runbook.text', null).then((reply) => {
    // Main may be further by now; the change that tells so asks again.
    if (version !== wantedVersion) return
    if (reply.ok && reply.value.version === version) useTextAtHand.setState({ text: reply.value })
    else wantedVersion = null
  })
}

/** Has the text of the open runbook here before it is gone to, so that its screen opens with it. */
export function keepRunbookTextAtHand(onText: (text: string) => void): void {
  const follow = (runbook: OpenRunbook | null | undefined) => {
    if (runbook && isShort(runbook)) wantRunbookText(runbook)
  }
  useTextAtHand.subscribe(({ text }) => text !== null && onText(text.text))
  useCopy.subscribe(({ state }) => follow(state?.runbook))
  follow(useCopy.getState().state?.runbook)
}

function isShort({ files }: OpenRunbook): boolean {
  return files.reduce((lines, { lineCount }) => lines + lineCount, 0) <= mostLinesAtHand
}
