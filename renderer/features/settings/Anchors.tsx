import { useState } from 'react'
import { text } from '../../../shared/text/text'
import { attempt } from '../../app/store'
import { useSavedText } from '../../app/use-saved-text'
import { TextArea } from '../../ui/TextArea'
import { parseAnchors } from './anchors'
import type { PreferenceControl } from './preference-control'
import styles from './SettingsScreen.module.css'

/** By what this laptop knows that it is online, a line for each. */
export function Anchors({ label, explanation, value }: PreferenceControl<'anchors'>) {
  const [problem, setProblem] = useState<string>()
  const save = async (written: string) => {
    const parsed = parseAnchors(written)
    if (!parsed.ok) {
      setProblem(parsed.error)
      return parsed
    }
    const reply = await attempt('preferences.change', { anchors: parsed.value })
    setProblem(reply.ok ? undefined : reply.error.sentence)
    return reply
  }
  const { text: written, type, field } = useSavedText(value.join('\n'), save)
  return (
    <TextArea
      className={styles.anchors}
      label={label}
      hint={explanation}
      problem={problem}
      placeholder={text.preferences.anchors.example}
      rows={3}
      mono
      value={written}
      onChange={type}
      {...field}
    />
  )
}
