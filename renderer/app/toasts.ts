import { create } from 'zustand'
import type { Toast } from '../ui/ToastRegion'

const mostShown = 4
const informationStays = 10_000

export const useToasts = create<{ toasts: Toast[] }>(() => ({ toasts: [] }))

let nextId = 1

/** Shows a sentence: a problem until it is dismissed, an information for ten seconds. */
export function showToast(toast: Pick<Toast, 'level' | 'sentence'> & Partial<Pick<Toast, 'action'>>): void {
  const id = nextId++
  useToasts.setState(({ toasts }) => ({
    toasts: [
      ...toasts.filter(({ sentence }) => sentence !== toast.sentence),
      { action: null, ...toast, id },
    ].slice(-mostShown),
  }))
  if (toast.level === 'information') setTimeout(() => dismissToast(id), informationStays)
}

export function dismissToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }))
}
