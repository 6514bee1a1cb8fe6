import { text } from '../../../shared/text/text'
import { copyText } from '../../app/copy-text'
import { request } from '../../app/store'
import { showToast } from '../../app/toasts'
import { Button } from '../../ui/Button'
import styles from './SettingsScreen.module.css'

/** Gathers what helps others to find out what is wrong here. */
export function CopyDiagnostics() {
  const words = text.settings.diagnostics
  const copy = async () => {
    const reply = await request('diagnostics.gather', null)
    if (!reply.ok || !(await copyText(reply.value.text))) return
    showToast({ level: 'information', sentence: words.copied })
  }
  return (
    <div className={styles.diagnostics}>
      <Button onClick={() => void copy()}>{words.copy}</Button>
      <p>{words.explanation}</p>
    </div>
  )
}
