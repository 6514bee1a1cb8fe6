import { Ellipsis } from 'lucide-react'
import type { AlertAction } from '../../../shared/alert/action'
import type { Alert } from '../../../shared/alert/alert'
import { alertTitle } from '../../../shared/alert/describe'
import { linkTo } from '../../../shared/arrival/link'
import { copyText } from '../../app/copy-text'
import { Button } from '../../ui/Button'
import { Menu, MenuGroup, MenuItem } from '../../ui/Menu'
import { askForIncident } from '../incidents/asked'
import { askForAlertAction } from './asked'

/** What else can be done about an alert. */
export default function AlertMenu({ alert }: { alert: Alert }) {
  const item = (action: AlertAction, words: string, note: string) => (
    <MenuItem note={note} onChoose={() => askForAlertAction(action, alert.id)}>
      {words}
    </MenuItem>
  )
  return (
    <Menu
      trigger={<Button variant="plain" icon={<Ellipsis />} aria-label={`More for ${alertTitle(alert)}`} />}
    >
      <MenuGroup>
        {item('acknowledge', 'Acknowledge with a reason…', 'or until a time')}
        {item('snooze', 'Snooze…', 'S')}
        {item('hand over', 'Hand over…', 'H')}
        {item('note', 'Add a note…', 'N')}
        {item('resolve', 'Resolve…', 'R')}
        <MenuItem note="I" onChoose={() => askForIncident([alert.id])}>
          Open an incident…
        </MenuItem>
        <MenuItem onChoose={() => void copyText(linkTo({ kind: 'alert', id: alert.id }))}>
          Copy a link
        </MenuItem>
      </MenuGroup>
    </Menu>
  )
}
