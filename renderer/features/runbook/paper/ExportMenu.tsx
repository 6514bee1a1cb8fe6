import { Printer } from 'lucide-react'
import { linkTo } from '../../../../shared/arrival/link'
import type { Section } from '../../../../shared/runbook/model'
import { copyText } from '../../../app/copy-text'
import { useCompanion } from '../../../app/store'
import { Button } from '../../../ui/Button'
import { Menu, MenuGroup, MenuItem } from '../../../ui/Menu'
import { exportRunbook } from './export-runbook'

/** Puts the runbook, or the section being read, on paper or into a file that needs no Watchkeeper. */
export function ExportMenu({ current }: { current: Section | null }) {
  const door = useCompanion((state) => state.companion.door)
  return (
    <Menu trigger={<Button icon={<Printer />}>Export…</Button>}>
      <MenuGroup title="The whole runbook">
        <MenuItem onChoose={() => void exportRunbook(null, 'html')}>As a web page</MenuItem>
        {door === 'desktop' && <MenuItem onChoose={() => void exportRunbook(null, 'pdf')}>As a PDF</MenuItem>}
        <MenuItem onChoose={() => setTimeout(() => window.print())}>Print</MenuItem>
      </MenuGroup>
      {current !== null && (
        <MenuGroup title={`The section “${current.title}”`}>
          <MenuItem onChoose={() => void exportRunbook(current.id, 'html')}>As a web page</MenuItem>
          {door === 'desktop' && (
            <MenuItem onChoose={() => void exportRunbook(current.id, 'pdf')}>As a PDF</MenuItem>
          )}
          <MenuItem onChoose={() => void copyText(linkTo({ kind: 'section', id: current.id }))}>
            Copy a link
          </MenuItem>
        </MenuGroup>
      )}
    </Menu>
  )
}
