import { type ReactNode, useState } from 'react'
import { linkTo } from '../../../../shared/arrival/link'
import type { Incident } from '../../../../shared/incident/incident'
import { incidentState } from '../../../../shared/incident/words'
import { text } from '../../../../shared/text/text'
import { copyText } from '../../../app/copy-text'
import { request } from '../../../app/store'
import { showToast } from '../../../app/toasts'
import { useActionKeys, useKeyCap } from '../../../app/use-action-keys'
import { Button } from '../../../ui/Button'
import { Menu, MenuGroup, MenuItem } from '../../../ui/Menu'
import { Select } from '../../../ui/Select'
import { Sentence } from '../../../ui/Sentence'
import { SeverityBadge } from '../../../ui/SeverityBadge'
import { Time } from '../../../ui/Time'
import { incidentsAddress } from '../incidents-address'
import { severityOptions } from '../severity-options'
import styles from './IncidentHeader.module.css'
import { OtherIncidentDialog } from './OtherIncidentDialog'
import { ResolveDialog } from './ResolveDialog'

type Asked = 'resolve' | 'merge' | 'link'

/** What the incident is, how severe, and what ends it. */
export function IncidentHeader({ incident }: { incident: Incident }) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const { id, title, severity, openedAt, openedBy, startedAt, end } = incident
  const isOpen = end === null
  const close = () => setAsked(null)
  const words = text.incidents.pane.head
  const keyCap = useKeyCap()
  const reopen = async () => {
    const reply = await request('incident.reopen', { id, reason: '' })
    if (reply.ok) showToast({ level: 'information', sentence: words.openAgain })
  }
  useActionKeys({ 'incident.resolve': () => (isOpen ? setAsked('resolve') : false) })
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <h2 id="incident-title" className={styles.title}>
          <SeverityBadge severity={severity} /> {title}
        </h2>
        <small>
          <Sentence
            of={words.standing<ReactNode>({
              state: incidentState(incident),
              openedAt: <Time at={openedAt} />,
              openedBy,
              startedAt: <Time at={startedAt} />,
              ended: end === null ? null : { at: <Time at={end.at} />, by: end.by },
            })}
          />
        </small>
      </div>
      <div className={styles.actions}>
        {isOpen && (
          <Select
            label={words.severity}
            labelHidden
            value={severity}
            options={severityOptions}
            onChange={(next) => void request('incident.setSeverity', { id, severity: next })}
          />
        )}
        <a href={incidentsAddress.report(id)}>{words.report}</a>
        <Menu trigger={<Button>{words.more}</Button>}>
          <MenuGroup>
            {isOpen && <MenuItem onChoose={() => setAsked('merge')}>{words.merge}</MenuItem>}
            <MenuItem onChoose={() => setAsked('link')}>{words.link}</MenuItem>
            <MenuItem onChoose={() => void copyText(linkTo({ kind: 'incident', id }))}>
              {words.copyLink}
            </MenuItem>
          </MenuGroup>
        </Menu>
        {isOpen ? (
          <Button variant="primary" shortcut={keyCap('incident.resolve')} onClick={() => setAsked('resolve')}>
            {words.resolve}
          </Button>
        ) : (
          <Button onClick={() => void reopen()}>{words.reopen}</Button>
        )}
      </div>
      {asked === 'resolve' && <ResolveDialog incident={incident} onClose={close} />}
      {(asked === 'merge' || asked === 'link') && (
        <OtherIncidentDialog incident={incident} purpose={asked} onClose={close} />
      )}
    </header>
  )
}
