import { accepting } from './accepting'
import { draft } from './draft'
import { exchange } from './exchange'
import { lines } from './lines'
import { note } from './note'
import { past } from './past'

export const handover = { accepting, draft, exchange, lines, note, past }
