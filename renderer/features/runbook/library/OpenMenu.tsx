import { FolderOpen } from 'lucide-react'
import { useState } from 'react'
import { text } from '../../../../shared/text/text'
import { request, useCompanion } from '../../../app/store'
import { Button } from '../../../ui/Button'
import { Menu, MenuGroup, MenuItem } from '../../../ui/Menu'
import { Sentence } from '../../../ui/Sentence'
import { Time } from '../../../ui/Time'
import { ForgetDialog } from './ForgetDialog'
import { useOpenRunbook } from './use-open-runbook'

/** Opens another runbook: a file, a folder, one from before, the sample, or a new one. */
export function OpenMenu() {
  const words = text.runbook.library
  const path = useCompanion((state) => state.runbook?.path ?? null)
  const opened = useCompanion((state) => state.runbook !== null)
  const recent = useCompanion((state) => state.recentRunbooks).filter((runbook) => runbook.path !== path)
  const { choose, dialog } = useOpenRunbook()
  const [forgetting, setForgetting] = useState(false)
  return (
    <>
      <Menu trigger={<Button icon={<FolderOpen />}>{words.menu}</Button>}>
        <MenuGroup>
          <MenuItem onChoose={() => choose('file')}>{words.openFile}</MenuItem>
          <MenuItem onChoose={() => choose('folder')}>{words.openFolder}</MenuItem>
          <MenuItem onChoose={() => choose('new')}>{words.newFromTemplate}</MenuItem>
          {(path !== null || !opened) && (
            <MenuItem onChoose={() => void request('runbook.openSample', null)}>{words.openSample}</MenuItem>
          )}
        </MenuGroup>
        {recent.length > 0 && (
          <MenuGroup title={words.openedBefore}>
            {recent.map(({ key, title, path: place, kind, openedAt, missing }) => (
              <MenuItem
                key={key}
                note={<Sentence of={words.place(missing, place, <Time at={openedAt} />)} />}
                onChoose={() => void request('runbook.open', { path: place, kind })}
              >
                {title}
              </MenuItem>
            ))}
            <MenuItem onChoose={() => setForgetting(true)}>{words.forgetSome}</MenuItem>
          </MenuGroup>
        )}
      </Menu>
      {dialog}
      {forgetting && <ForgetDialog runbooks={recent} onClose={() => setForgetting(false)} />}
    </>
  )
}
