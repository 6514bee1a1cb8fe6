import { text as catalogue } from '../../shared/text/text'
import { showToast } from './toasts'

/** Puts a text on the clipboard; false, and the person is told, where that is not allowed. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    if (copyBySelection(text)) return true
    showToast({
      level: 'problem',
      sentence: catalogue.frame.clipboard.refused,
    })
    return false
  }
}

/** The way that needs no permission: a desktop window may be denied the clipboard's own. */
function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea')
  const focused = document.activeElement
  area.value = text
  area.setAttribute('aria-hidden', 'true')
  area.style.position = 'fixed'
  area.style.opacity = '0'
  document.body.append(area)
  area.select()
  const copied = document.execCommand('copy')
  area.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return copied
}
