import { useRef } from 'react'
import { longestFile } from '../../../shared/handover/limits'
import { goTo } from '../../app/navigation'
import { request } from '../../app/store'
import { showToast } from '../../app/toasts'
import { Button } from '../../ui/Button'

/** Opens a file that somebody sent: a handover, an acceptance or a question. */
export function OpenFileButton() {
  const field = useRef<HTMLInputElement>(null)
  const open = async (file: File) => {
    if (file.size > longestFile) {
      showToast({
        level: 'problem',
        sentence: `${file.name} was not taken. It is larger than any handover is.`,
      })
      return
    }
    const reply = await request('handover.open', { text: await file.text() })
    if (reply.ok) goTo('shift', `handover/${reply.value.noteId}`)
  }
  return (
    <>
      <Button size="small" onClick={() => field.current?.click()}>
        Open a handover file…
      </Button>
      <input
        ref={field}
        hidden
        type="file"
        accept=".watchkeeper-handover,.json"
        aria-label="Handover file"
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) void open(file)
        }}
      />
    </>
  )
}
