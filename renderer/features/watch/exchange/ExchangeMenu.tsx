import { ArrowDownUp } from 'lucide-react'
import { Button } from '../../../ui/Button'
import { Menu, MenuGroup, MenuItem } from '../../../ui/Menu'

interface ExchangeMenuProps {
  onImport: () => void
  /** Null: there is nothing to export. */
  onExport: (() => void) | null
}

/** Monitors as YAML, out of Watchkeeper and into it. */
export function ExchangeMenu({ onImport, onExport }: ExchangeMenuProps) {
  return (
    <Menu trigger={<Button icon={<ArrowDownUp />}>YAML</Button>}>
      <MenuGroup>
        <MenuItem onChoose={onImport} note="Shows first what would change">
          Import monitors…
        </MenuItem>
        {onExport && (
          <MenuItem onChoose={onExport} note="As a file, or to copy into a runbook">
            Export all monitors…
          </MenuItem>
        )}
      </MenuGroup>
    </Menu>
  )
}
