import { ArrowLeft } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import type { RequestInput } from '../../../../shared/contract'
import type { ReportSection } from '../../../../shared/incident/report-record'
import { text } from '../../../../shared/text/text'
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
  const words = text.incidents.report
  return (
    <article className={styles.report} aria-labelledby="report-title">
      <a className={styles.back} href={incidentsAddress.incident(id)}>
        <ArrowLeft size={14} aria-hidden /> {words.incident}
      </a>
      <header className={styles.head}>
        <h2 id="report-title" className={styles.title}>
          {words.title(severity, title)}
        </h2>
        <ExportMenu id={id} />
      </header>
      <small>{end === null ? words.draftedMeanwhile : words.drafted}</small>
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
  const words = text.incidents.report.formats
  const isDesktop = useCompanion((state) => state.companion.door === 'desktop')
  const take = async (format: Format) => {
    const reply = await request('incident.exportReport', { id, format })
    takeExport(reply, text.incidents.report.name, types[format])
  }
  return (
    <Menu trigger={<Button variant="primary">{text.incidents.report.export}</Button>}>
      <MenuGroup>
        <MenuItem onChoose={() => void take('markdown')}>{words.markdown}</MenuItem>
        <MenuItem onChoose={() => void take('html')} note={isDesktop ? undefined : words.printThere}>
          {words.html}
        </MenuItem>
        {isDesktop && <MenuItem onChoose={() => void take('pdf')}>{words.pdf}</MenuItem>}
        <MenuItem onChoose={() => void take('json')}>{words.json}</MenuItem>
      </MenuGroup>
    </Menu>
  )
}
