import { useRef } from 'react'
import { longestFile } from '../../../shared/handover/limits'
import { text } from '../../../shared/text/text'
import { goTo } from '../../app/navigation'
import { request } from '../../app/store'
import { showToast } from '../../app/toasts'
import { Button } from '../../ui/Button'

/** Opens a file that somebody sent: a handover, an acceptance or a question. */
export function OpenFileButton() {
  const words = text.handover.exchange
  const field = useRef<HTMLInputElement>(null)
  const open = async (file: File) => {
    if (file.size > longestFile) {
      showToast({
        level: 'problem',
        sentence: words.refused(file.name, words.file.tooLarge),
      })
      return
    }
    const reply = await request('handover.open', { text: await file.text() })
    if (reply.ok) goTo('shift', `handover/${reply.value.noteId}`)
  }
  return (
    <>
      <Button size="small" onClick={() => field.current?.click()}>
        {words.open}
      </Button>
      <input
        ref={field}
        hidden
        type="file"
        accept=".watchkeeper-handover,.json"
        aria-label={words.openField}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) void open(file)
        }}
      />
    </>
  )
}
