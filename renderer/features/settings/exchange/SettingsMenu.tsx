import { SlidersHorizontal } from 'lucide-react'
import { useRef, useState } from 'react'
import type { PreferencesChange } from '../../../../shared/preferences'
import { reset } from '../../../../shared/preferences/changed'
import { longestPreferencesFile } from '../../../../shared/preferences/limits'
import { listedKeys } from '../../../../shared/preferences/listed'
import { text } from '../../../../shared/text/text'
import { request } from '../../../app/store'
import { takeExport } from '../../../app/take-export'
import { showToast } from '../../../app/toasts'
import { Button } from '../../../ui/Button'
import { Menu, MenuGroup, MenuItem } from '../../../ui/Menu'
import { ChangeDialog } from './ChangeDialog'
import styles from './SettingsMenu.module.css'

interface Proposed {
  what: 'import' | 'reset'
  change: PreferencesChange
}

/** All settings at once: to another laptop, from one, and back to the defaults. */
export function SettingsMenu() {
  const words = text.settings.exchange
  const file = useRef<HTMLInputElement>(null)
  const [proposed, setProposed] = useState<Proposed | null>(null)
  const read = async (chosen: File) => {
    const change = await changeIn(chosen)
    if (change !== null) setProposed({ what: 'import', change })
  }
  return (
    <>
      <Menu trigger={<Button icon={<SlidersHorizontal />}>{words.menu}</Button>}>
        <MenuGroup>
          <MenuItem
            onChoose={async () =>
              takeExport(await request('preferences.export', null), words.what, 'application/json')
            }
            note={words.exportNote}
          >
            {words.export}
          </MenuItem>
          <MenuItem onChoose={() => file.current?.click()} note={words.importNote}>
            {words.import}
          </MenuItem>
          <MenuItem onChoose={() => setProposed({ what: 'reset', change: reset(listedKeys) })}>
            {words.resetAll}
          </MenuItem>
        </MenuGroup>
      </Menu>
      <input
        ref={file}
        className={styles.file}
        type="file"
        accept=".json"
        aria-label={words.file}
        tabIndex={-1}
        onChange={({ target }) => {
          const chosen = target.files?.[0]
          if (chosen !== undefined) void read(chosen)
          // The same file can be chosen again after it was changed.
          target.value = ''
        }}
      />
      {proposed !== null && <ChangeDialog {...proposed} onClose={() => setProposed(null)} />}
    </>
  )
}

/** A file that is far too large is not even read. */
async function changeIn(file: File): Promise<PreferencesChange | null> {
  if (file.size > 4 * longestPreferencesFile) {
    showToast({ level: 'problem', sentence: text.settings.exchange.tooLarge(file.name) })
    return null
  }
  const reply = await request('preferences.readFile', { text: await file.text() })
  return reply.ok ? reply.value.change : null
}
