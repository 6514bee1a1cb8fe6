import { FolderOpen } from 'lucide-react'
import { useState } from 'react'
import { request, useCompanion } from '../../../app/store'
import { Button } from '../../../ui/Button'
import { Menu, MenuGroup, MenuItem } from '../../../ui/Menu'
import { Time } from '../../../ui/Time'
import { ForgetDialog } from './ForgetDialog'
import { useOpenRunbook } from './use-open-runbook'

/** Opens another runbook: a file, a folder, one from before, the sample, or a new one. */
export function OpenMenu() {
  const path = useCompanion((state) => state.runbook?.path ?? null)
  const opened = useCompanion((state) => state.runbook !== null)
  const recent = useCompanion((state) => state.recentRunbooks).filter((runbook) => runbook.path !== path)
  const { choose, dialog } = useOpenRunbook()
  const [forgetting, setForgetting] = useState(false)
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
      {dialog}
      {forgetting && <ForgetDialog runbooks={recent} onClose={() => setForgetting(false)} />}
    </>
  )
}
