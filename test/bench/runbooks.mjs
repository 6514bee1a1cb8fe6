import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { project } from '../../main/launch/build-if-stale.mjs'

const known = [
  { name: 'sample runbook', file: join(project, 'resources', 'sample-runbook.md') },
  {
    name: 'reference runbook',
    file: join(project, '..', 'shared', 'runbooks', 'operations-runbook.md'),
  },
]

/** The runbooks that are measured: our sample, and the reference where it is. */
export const runbooks = known.filter(({ file }) => existsSync(file))
