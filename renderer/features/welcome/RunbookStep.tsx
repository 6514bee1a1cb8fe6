import { BookOpen, FilePlus2, FolderOpen, Ship } from 'lucide-react'
import { useState } from 'react'
import { text } from '../../../shared/text/text'
import { openDemo } from '../../app/open-demo'
import { useCompanion } from '../../app/store'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { BeingRead } from '../runbook/library/BeingRead'
import { useOpenRunbook } from '../runbook/library/use-open-runbook'
import { UnderstoodParts } from './UnderstoodParts'
import styles from './Welcome.module.css'

/** The runbook that everything comes from, and what was understood of it. */
export function RunbookStep() {
  const words = text.welcome.runbook
  const runbook = useCompanion((state) => state.runbook)
  const isDemo = useCompanion((state) => state.companion.demo)
  const { choose, dialog } = useOpenRunbook()
  const [aboutDemo, setAboutDemo] = useState('')
  return (
    <Card title={words.title}>
      <p>{words.explanation}</p>
      <div className={styles.row}>
        <Button icon={<BookOpen />} onClick={() => choose('file')}>
          {words.openFile}
        </Button>
        <Button icon={<FolderOpen />} onClick={() => choose('folder')}>
          {words.openFolder}
        </Button>
        <Button icon={<FilePlus2 />} onClick={() => choose('new')}>
          {words.template}
        </Button>
        {!isDemo && (
          <Button icon={<Ship />} onClick={() => void openDemo().then(setAboutDemo)}>
            {words.demo}
          </Button>
        )}
      </div>
      <output className={styles.said}>{aboutDemo}</output>
      <BeingRead />
      {runbook !== null && <UnderstoodParts runbook={runbook} />}
      {dialog}
    </Card>
  )
}
