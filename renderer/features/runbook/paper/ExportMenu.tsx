import { Printer } from 'lucide-react'
import { linkTo } from '../../../../shared/arrival/link'
import type { Section } from '../../../../shared/runbook/model'
import { text } from '../../../../shared/text/text'
import { copyText } from '../../../app/copy-text'
import { useCompanion } from '../../../app/store'
import { Button } from '../../../ui/Button'
import { Menu, MenuGroup, MenuItem } from '../../../ui/Menu'
import { exportRunbook } from './export-runbook'

/** Puts the runbook, or the section being read, on paper or into a file that needs no Watchkeeper. */
export function ExportMenu({ current }: { current: Section | null }) {
  const words = text.runbook.paper
  const door = useCompanion((state) => state.companion.door)
  return (
    <Menu trigger={<Button icon={<Printer />}>{words.menu}</Button>}>
      <MenuGroup title={words.whole}>
        <MenuItem onChoose={() => void exportRunbook(null, 'html')}>{words.webPage}</MenuItem>
        {door === 'desktop' && (
          <MenuItem onChoose={() => void exportRunbook(null, 'pdf')}>{words.pdf}</MenuItem>
        )}
        <MenuItem onChoose={() => setTimeout(() => window.print())}>{words.print}</MenuItem>
      </MenuGroup>
      {current !== null && (
        <MenuGroup title={words.section(current.title)}>
          <MenuItem onChoose={() => void exportRunbook(current.id, 'html')}>{words.webPage}</MenuItem>
          {door === 'desktop' && (
            <MenuItem onChoose={() => void exportRunbook(current.id, 'pdf')}>{words.pdf}</MenuItem>
          )}
          <MenuItem onChoose={() => void copyText(linkTo({ kind: 'section', id: current.id }))}>
            {words.copyLink}
          </MenuItem>
        </MenuGroup>
      )}
    </Menu>
  )
}
