import { useMemo } from 'react'
import { useCompanion } from '../../../app/store'
import type { Surroundings } from '../../../markdown/surroundings'
import { sectionOfLink } from '../links'
import { runbookPicture } from '../runbook-pictures'

/** What the text of one file refers to, whatever its lines are by now: pictures beside it, sections as last read. */
export function usePreviewSurroundings(path: string): Surroundings {
  const runbook = useCompanion((state) => state.runbook)
  return useMemo<Surroundings>(() => {
    const file = runbook?.files.find((candidate) => candidate.path === path)
    if (runbook === null || file === undefined) {
      return { sectionOf: () => null, pictureOf: async () => null }
    }
    const { kind, files, model } = runbook
    return {
      sectionOf: (href) => sectionOfLink({ kind, files, sections: model.sections }, href, file.firstLine),
      pictureOf: (source) => runbookPicture(files, source, file.firstLine),
    }
  }, [runbook, path])
}
