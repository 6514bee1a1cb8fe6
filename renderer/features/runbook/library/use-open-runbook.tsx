import { type ReactNode, useState } from 'react'
import { request, useCompanion } from '../../../app/store'
import { PathDialog, type PathPurpose } from './PathDialog'

/** Lets a person choose a runbook: by a dialog of the system, or where there is none by `dialog`, which asks for a path. */
export function useOpenRunbook(): { choose: (purpose: PathPurpose) => void; dialog: ReactNode } {
  const door = useCompanion((state) => state.companion.door)
  const [asked, setAsked] = useState<PathPurpose | null>(null)
  return {
    choose(purpose) {
      if (door === 'browser') setAsked(purpose)
      else if (purpose === 'new') void request('runbook.create', { path: null })
      else void request('runbook.open', { path: null, kind: purpose })
    },
    dialog: asked !== null && <PathDialog purpose={asked} onClose={() => setAsked(null)} />,
  }
}
