import { copyText } from '../../app/copy-text'
import { request } from '../../app/store'
import { showToast } from '../../app/toasts'
import { Button } from '../../ui/Button'
import styles from './SettingsScreen.module.css'

/** Gathers what helps others to find out what is wrong here. */
export function CopyDiagnostics() {
  const copy = async () => {
    const reply = await request('diagnostics.gather', null)
    if (!reply.ok || !(await copyText(reply.value.text))) return
    showToast({ level: 'information', sentence: 'The diagnostics are on the clipboard.' })
  }
  return (
    <div className={styles.diagnostics}>
      <Button onClick={() => void copy()}>Copy diagnostics</Button>
      <p>
        Versions, sizes, counts and the last lines of the technical log, without names, addresses, secrets or
        anything you wrote. Nothing is sent anywhere.
      </p>
    </div>
  )
}
