import type { ExportFormat } from '../../../shared/handover/view'
import { text } from '../../../shared/text/text'
import { copyText } from '../../app/copy-text'
import type { FileType } from '../../app/save-to-file'
import { request, useCompanion } from '../../app/store'
import { takeExport } from '../../app/take-export'
import { showToast } from '../../app/toasts'
import { Button } from '../../ui/Button'
import { Menu, MenuGroup, MenuItem } from '../../ui/Menu'

const files: readonly { format: ExportFormat; type: FileType }[] = [
  { format: 'markdown', type: 'text/markdown' },
  { format: 'html', type: 'text/html' },
  { format: 'pdf', type: 'text/html' },
  { format: 'chat', type: 'text/plain' },
  { format: 'json', type: 'application/json' },
]

interface ExportMenuProps {
  /** The handover's note or shift. */
  id: string
  /** Whether it is the one that is being written, which channels can be given. */
  draft?: boolean
  /** Whether it is one of another that was accepted here, which they can be told by a file. */
  accepted?: boolean
}

/** Puts a handover where it is wanted: a file, the clipboard, the channels. */
export function ExportMenu({ id, draft = false, accepted = false }: ExportMenuProps) {
  const words = text.handover.draft.export
  const door = useCompanion((state) => state.companion.door)
  // A browser prints the web page itself.
  const offered = files.filter(({ format }) => door === 'desktop' || format !== 'pdf')
  const copy = async (format: 'markdown' | 'chat') => {
    const reply = await request('handover.text', { id, format })
    if (reply.ok) await copyText(reply.value.text)
  }
  const post = async () => {
    const reply = await request('handover.post', { shiftId: id })
    if (reply.ok) showToast({ level: 'information', sentence: words.posted })
  }
  const exportAcceptance = async () =>
    takeExport(
      await request('handover.exportAcceptance', { noteId: id }),
      words.acceptance,
      'application/json',
    )
  return (
    <Menu trigger={<Button size="small">{words.button}</Button>}>
      <MenuGroup title={words.toFile}>
        {offered.map(({ format, type }) => (
          <MenuItem
            key={format}
            note={format === 'json' ? words.jsonNote : undefined}
            onChoose={() =>
              void request('handover.export', { id, format }).then((reply) =>
                takeExport(reply, words.theHandover, type),
              )
            }
          >
            {words.formats[format]}
          </MenuItem>
        ))}
        {accepted && (
          <MenuItem note={words.acceptanceNote} onChoose={() => void exportAcceptance()}>
            {words.acceptance}
          </MenuItem>
        )}
      </MenuGroup>
      <MenuGroup title={words.toClipboard}>
        <MenuItem onChoose={() => void copy('markdown')}>{words.formats.markdown}</MenuItem>
        <MenuItem onChoose={() => void copy('chat')}>{words.formats.chat}</MenuItem>
      </MenuGroup>
      {draft && (
        <MenuGroup title={words.toOthers}>
          <MenuItem onChoose={() => void post()}>{words.channels}</MenuItem>
        </MenuGroup>
      )}
    </Menu>
  )
}
