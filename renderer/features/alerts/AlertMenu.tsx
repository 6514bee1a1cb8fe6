import { Ellipsis } from 'lucide-react'
import type { AlertAction } from '../../../shared/alert/action'
import type { Alert } from '../../../shared/alert/alert'
import { alertTitle } from '../../../shared/alert/describe'
import { linkTo } from '../../../shared/arrival/link'
import { text } from '../../../shared/text/text'
import { copyText } from '../../app/copy-text'
import { Button } from '../../ui/Button'
import { Menu, MenuGroup, MenuItem } from '../../ui/Menu'
import { askForIncident } from '../incidents/asked'
import { askForAlertAction } from './asked'

/** What else can be done about an alert. */
export default function AlertMenu({ alert }: { alert: Alert }) {
  const words = text.alerts.actions
  const item = (action: AlertAction, label: string, note: string) => (
    <MenuItem note={note} onChoose={() => askForAlertAction(action, alert.id)}>
      {label}
    </MenuItem>
  )
  return (
    <Menu
      trigger={
        <Button variant="plain" icon={<Ellipsis />} aria-label={text.alerts.more(alertTitle(alert))} />
      }
    >
      <MenuGroup>
        {item('acknowledge', words.acknowledgeWithReason, words.orUntil)}
        {item('snooze', words.snooze, 'S')}
        {item('hand over', words.handOver, 'H')}
        {item('note', words.note, 'N')}
        {item('resolve', words.resolve, 'R')}
        <MenuItem note="I" onChoose={() => askForIncident([alert.id])}>
          {words.openIncident}
        </MenuItem>
        <MenuItem onChoose={() => void copyText(linkTo({ kind: 'alert', id: alert.id }))}>
          {words.copyLink}
        </MenuItem>
      </MenuGroup>
    </Menu>
  )
}
