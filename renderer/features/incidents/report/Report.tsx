import { ArrowLeft } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import type { RequestInput } from '../../../../shared/contract'
import type { ReportSection } from '../../../../shared/incident/report-record'
import { attempt, request, useCompanion } from '../../../app/store'
import { takeExport } from '../../../app/take-export'
import { Banner } from '../../../ui/Banner'
import { Button } from '../../../ui/Button'
import { Menu, MenuGroup, MenuItem } from '../../../ui/Menu'
import { incidentsAddress } from '../incidents-address'
import { useIncident } from '../use-incident'
import styles from './Report.module.css'
import { SectionEditor } from './SectionEditor'

/** The report of an incident: drafted from the data, each part written over where a person knows better. */
export function Report({ id }: { id: string }) {
  const { read, failure } = useIncident(id)
  const [sections, setSections] = useState<readonly ReportSection[]>([])
  const load = useCallback(async () => {
    const reply = await attempt('incident.report', { id })
    if (reply.ok) setSections(reply.value.sections)
  }, [id])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another timeline makes another draft.
  useEffect(() => {
    void load()
  }, [load, read])
  if (failure !== null) return <Banner kind="problem">{failure}</Banner>
  if (read === null) return null
  const { title, severity, end } = read.incident
  return (
    <article className={styles.report} aria-labelledby="report-title">
      <a className={styles.back} href={incidentsAddress.incident(id)}>
        <ArrowLeft size={14} aria-hidden /> The incident
      </a>
      <header className={styles.head}>
        <h2 id="report-title" className={styles.title}>
          Report: {severity} {title}
        </h2>
        <ExportMenu id={id} />
      </header>
      <small>
        {end === null ? 'The incident goes on; what is drafted follows it. ' : ''}
        Each part is drafted from the data until you write it yourself; then it stays as you wrote it, saved
        as you type.
      </small>
      {sections.map((section) => (
        <SectionEditor key={section.name} incidentId={id} section={section} onChanged={load} />
      ))}
    </article>
  )
}

type Format = RequestInput<'incident.exportReport'>['format']

const types = {
  markdown: 'text/markdown',
  html: 'text/html',
  json: 'application/json',
  pdf: 'text/html',
} as const

function ExportMenu({ id }: { id: string }) {
  const isDesktop = useCompanion((state) => state.companion.door === 'desktop')
  const take = async (format: Format) => {
    const reply = await request('incident.exportReport', { id, format })
    takeExport(reply, 'The report', types[format])
  }
  return (
    <Menu trigger={<Button variant="primary">Export…</Button>}>
      <MenuGroup>
        <MenuItem onChoose={() => void take('markdown')}>Markdown</MenuItem>
        <MenuItem onChoose={() => void take('html')} note={isDesktop ? undefined : 'Print it there as PDF'}>
          HTML, one file
        </MenuItem>
        {isDesktop && <MenuItem onChoose={() => void take('pdf')}>PDF</MenuItem>}
        <MenuItem onChoose={() => void take('json')}>JSON, for other programs</MenuItem>
      </MenuGroup>
    </Menu>
  )
}
