import type { ExportFormat } from '../../../shared/handover/view'
import { copyText } from '../../app/copy-text'
import type { FileType } from '../../app/save-to-file'
import { request, useCompanion } from '../../app/store'
import { takeExport } from '../../app/take-export'
import { showToast } from '../../app/toasts'
import { Button } from '../../ui/Button'
import { Menu, MenuGroup, MenuItem } from '../../ui/Menu'

const files: readonly { format: ExportFormat; title: string; type: FileType; note?: string }[] = [
  { format: 'markdown', title: 'Markdown', type: 'text/markdown' },
  { format: 'html', title: 'HTML, in one file', type: 'text/html' },
  { format: 'pdf', title: 'PDF', type: 'text/html' },
  { format: 'chat', title: 'Text for a chat', type: 'text/plain' },
  { format: 'json', title: 'JSON', type: 'application/json', note: 'Another Watchkeeper can accept it.' },
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
  const door = useCompanion((state) => state.companion.door)
  // A browser prints the web page itself.
  const offered = files.filter(({ format }) => door === 'desktop' || format !== 'pdf')
  const copy = async (format: 'markdown' | 'chat') => {
    const reply = await request('handover.text', { id, format })
    if (reply.ok) await copyText(reply.value.text)
  }
  const post = async () => {
    const reply = await request('handover.post', { shiftId: id })
    if (reply.ok)
      showToast({
        level: 'information',
        sentence: 'The handover goes to the channels that are set to tell of handovers.',
      })
  }
  const exportAcceptance = async () =>
    takeExport(
      await request('handover.exportAcceptance', { noteId: id }),
      'Your acceptance',
      'application/json',
    )
  return (
    <Menu trigger={<Button size="small">Export</Button>}>
      <MenuGroup title="To a file">
        {offered.map(({ format, title, type, note }) => (
          <MenuItem
            key={format}
            note={note}
            onChoose={() =>
              void request('handover.export', { id, format }).then((reply) =>
                takeExport(reply, 'The handover', type),
              )
            }
          >
            {title}
          </MenuItem>
        ))}
        {accepted && (
          <MenuItem note="Sent back, it says that you have it." onChoose={() => void exportAcceptance()}>
            Your acceptance
          </MenuItem>
        )}
      </MenuGroup>
      <MenuGroup title="To the clipboard">
        <MenuItem onChoose={() => void copy('markdown')}>Markdown</MenuItem>
        <MenuItem onChoose={() => void copy('chat')}>Text for a chat</MenuItem>
      </MenuGroup>
      {draft && (
        <MenuGroup title="To others">
          <MenuItem onChoose={() => void post()}>The channels</MenuItem>
        </MenuGroup>
      )}
    </Menu>
  )
}
