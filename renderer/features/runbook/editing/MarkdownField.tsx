import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { TextArea } from '../../../ui/TextArea'
import styles from './Editor.module.css'
import { indented, outdented } from './indentation'

interface MarkdownFieldProps {
  label: string
  value: string
  onChange: (text: string) => void
  /** The key Tab moves lines in and out; otherwise, and after Escape, it goes to what comes next. */
  tabIndents: boolean
  onTabIndents: (indents: boolean) => void
}

/** Where Markdown is written. */
export function MarkdownField({ label, value, onChange, tabIndents, onTabIndents }: MarkdownFieldProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const selection = useRef<{ from: number; to: number } | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: React puts the cursor at the end when the value changes.
  useLayoutEffect(() => {
    if (selection.current === null) return
    area.current?.setSelectionRange(selection.current.from, selection.current.to)
    selection.current = null
  }, [value])

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (!tabIndents) return
    if (event.key === 'Escape') onTabIndents(false)
    if (event.key !== 'Tab') return
    event.preventDefault()
    const { selectionStart, selectionEnd } = event.currentTarget
    const move = event.shiftKey ? outdented : indented
    const { text, from, to } = move({ text: value, from: selectionStart, to: selectionEnd })
    selection.current = { from, to }
    onChange(text)
  }
  return (
    <TextArea
      ref={area}
      className={styles.field}
      label={label}
      labelHidden
      mono
      autoFocus
      spellCheck={false}
      value={value}
      onChange={onChange}
      onKeyDown={onKeyDown}
    />
  )
}
