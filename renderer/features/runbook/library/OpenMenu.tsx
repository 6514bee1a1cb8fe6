import { FolderOpen } from 'lucide-react'
import { useState } from 'react'
import { request, useCompanion } from '../../../app/store'
import { Button } from '../../../ui/Button'
import { Menu, MenuGroup, MenuItem } from '../../../ui/Menu'
import { Time } from '../../../ui/Time'
import { ForgetDialog } from './ForgetDialog'
import { PathDialog, type PathPurpose } from './PathDialog'

/** Opens another runbook: a file, a folder, one from before, the sample, or a new one. */
export function OpenMenu() {
  const door = useCompanion((state) => state.companion.door)
  const path = useCompanion((state) => state.runbook?.path ?? null)
  const opened = useCompanion((state) => state.runbook !== null)
  const recent = useCompanion((state) => state.recentRunbooks).filter((runbook) => runbook.path !== path)
  const [purpose, setPurpose] = useState<PathPurpose | null>(null)
  const [forgetting, setForgetting] = useState(false)
  const choose = (wanted: PathPurpose) => {
    if (door === 'browser') setPurpose(wanted)
    else if (wanted === 'new') void request('runbook.create', { path: null })
    else void request('runbook.open', { path: null, kind: wanted })
  }
  return (
    <>
      <Menu trigger={<Button icon={<FolderOpen />}>Open…</Button>}>
        <MenuGroup>
          <MenuItem onChoose={() => choose('file')}>Open a file…</MenuItem>
          <MenuItem onChoose={() => choose('folder')}>Open a folder…</MenuItem>
          <MenuItem onChoose={() => choose('new')}>New from the template…</MenuItem>
          {(path !== null || !opened) && (
            <MenuItem onChoose={() => void request('runbook.openSample', null)}>Open the sample</MenuItem>
          )}
        </MenuGroup>
        {recent.length > 0 && (
          <MenuGroup title="Opened before">
            {recent.map(({ key, title, path: place, kind, openedAt, missing }) => (
              <MenuItem
                key={key}
                note={
                  <>
                    {missing ? 'Not there any more: ' : ''}
                    {place} · <Time at={openedAt} />
                  </>
                }
                onChoose={() => void request('runbook.open', { path: place, kind })}
              >
                {title}
              </MenuItem>
            ))}
            <MenuItem onChoose={() => setForgetting(true)}>Forget some of these…</MenuItem>
          </MenuGroup>
        )}
      </Menu>
      {purpose !== null && <PathDialog purpose={purpose} onClose={() => setPurpose(null)} />}
      {forgetting && <ForgetDialog runbooks={recent} onClose={() => setForgetting(false)} />}
    </>
  )
}
