import { useState } from 'react'
import { linkTo } from '../../../../shared/arrival/link'
import type { Incident } from '../../../../shared/incident/incident'
import { incidentState } from '../../../../shared/incident/words'
import { copyText } from '../../../app/copy-text'
import { request } from '../../../app/store'
import { showToast } from '../../../app/toasts'
import { useActionKeys, useKeyCap } from '../../../app/use-action-keys'
import { Button } from '../../../ui/Button'
import { Menu, MenuGroup, MenuItem } from '../../../ui/Menu'
import { Select } from '../../../ui/Select'
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
  const keyCap = useKeyCap()
  const reopen = async () => {
    const reply = await request('incident.reopen', { id, reason: '' })
    if (reply.ok) showToast({ level: 'information', sentence: 'The incident is open again.' })
  }
  useActionKeys({ 'incident.resolve': () => (isOpen ? setAsked('resolve') : false) })
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <h2 id="incident-title" className={styles.title}>
          <SeverityBadge severity={severity} /> {title}
        </h2>
        <small>
          {incidentState(incident)} · opened <Time at={openedAt} /> by {openedBy} · began{' '}
          <Time at={startedAt} />
          {end !== null && (
            <>
              {' '}
              · ended <Time at={end.at} /> by {end.by}
            </>
          )}
        </small>
      </div>
      <div className={styles.actions}>
        {isOpen && (
          <Select
            label="Severity"
            labelHidden
            value={severity}
            options={severityOptions}
            onChange={(next) => void request('incident.setSeverity', { id, severity: next })}
          />
        )}
        <a href={incidentsAddress.report(id)}>Report</a>
        <Menu trigger={<Button>More…</Button>}>
          <MenuGroup>
            {isOpen && <MenuItem onChoose={() => setAsked('merge')}>Merge into another…</MenuItem>}
            <MenuItem onChoose={() => setAsked('link')}>Link to another…</MenuItem>
            <MenuItem onChoose={() => void copyText(linkTo({ kind: 'incident', id }))}>Copy a link</MenuItem>
          </MenuGroup>
        </Menu>
        {isOpen ? (
          <Button variant="primary" shortcut={keyCap('incident.resolve')} onClick={() => setAsked('resolve')}>
            Resolve
          </Button>
        ) : (
          <Button onClick={() => void reopen()}>Reopen</Button>
        )}
      </div>
      {asked === 'resolve' && <ResolveDialog incident={incident} onClose={close} />}
      {(asked === 'merge' || asked === 'link') && (
        <OtherIncidentDialog incident={incident} purpose={asked} onClose={close} />
      )}
    </header>
  )
}
