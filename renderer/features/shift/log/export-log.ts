import type { LogFormat } from '../../../../shared/log/export'
import type { LogFilter } from '../../../../shared/log/filter'
import { text } from '../../../../shared/text/text'
import { request } from '../../../app/store'
import { takeExport } from '../../../app/take-export'

const types = { markdown: 'text/markdown', csv: 'text/csv', json: 'application/json' } as const

/** Puts the entries that pass a filter into a file. */
export async function exportLog(filter: LogFilter, format: LogFormat): Promise<void> {
  takeExport(await request('log.export', { filter, format }), text.log.export.theLog, types[format])
}
