import { ArrowDownUp } from 'lucide-react'
import { text } from '../../../../shared/text/text'
import { Button } from '../../../ui/Button'
import { Menu, MenuGroup, MenuItem } from '../../../ui/Menu'

interface ExchangeMenuProps {
  onImport: () => void
  /** Null: there is nothing to export. */
  onExport: (() => void) | null
}

/** Monitors as YAML, out of Watchkeeper and into it. */
export function ExchangeMenu({ onImport, onExport }: ExchangeMenuProps) {
  const words = text.watch.exchange
  return (
    <Menu trigger={<Button icon={<ArrowDownUp />}>{words.menu}</Button>}>
      <MenuGroup>
        <MenuItem onChoose={onImport} note={words.import.note}>
          {words.import.open}
        </MenuItem>
        {onExport && (
          <MenuItem onChoose={onExport} note={words.export.note}>
            {words.export.open}
          </MenuItem>
        )}
      </MenuGroup>
    </Menu>
  )
}
