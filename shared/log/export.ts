import { csvRow } from '../csv'
import { text } from '../text/text'
import { localTimestamp } from '../time/display'
import type { LogEntry } from './entry'
import { mentionsOf, plainText, tagsOf } from './words'

export const logFormats = ['markdown', 'csv', 'json'] as const
export type LogFormat = (typeof logFormats)[number]

/** Entries as a file in one of the formats, in the order given. Times are local to `zone` where people read them. */
export function exportLog(entries: readonly LogEntry[], format: LogFormat, zone: string): string {
  switch (format) {
    case 'markdown':
      return markdown(entries, zone)
    case 'csv':
      return csv(entries, zone)
    case 'json':
      return json(entries)
  }
}

/** "log-2026-11-23-0800.md" */
export function logFileName(format: LogFormat, now: number, zone: string): string {
  const extension = { markdown: 'md', csv: 'csv', json: 'json' }[format]
  return `log-${localTimestamp(now, zone).replace(' ', '-').replace(':', '')}.${extension}`
}

function markdown(entries: readonly LogEntry[], zone: string): string {
  const words = text.log.file
  const lines = entries.map((entry) => {
    const said = escaped(plainText(entry.text).trim()).replaceAll(/\s*\n\s*/g, '  \n  ')
    return `- **${localTimestamp(entry.at, zone)}** ${escaped(entry.author ?? 'Watchkeeper')}${remark(entry)}: ${said}`
  })
  return `# ${words.title}\n\n${words.local(zone)}\n\n${lines.length === 0 ? words.none : lines.join('\n')}\n`
}

function remark({ pastTime, version }: LogEntry): string {
  const words = text.log.file
  const remarks = [...(pastTime ? [words.writtenLater] : []), ...(version > 1 ? [words.corrected] : [])]
  return remarks.length === 0 ? '' : ` (${remarks.join(', ')})`
}

const columns = ['time', 'utc', 'author', 'text', 'tags', 'people', 'about', 'written', 'version'] as const

function csv(entries: readonly LogEntry[], zone: string): string {
  const rows = entries.map((entry) => [
    localTimestamp(entry.at, zone),
    new Date(entry.at).toISOString(),
    entry.author ?? 'Watchkeeper',
    plainText(entry.text),
    tagsOf(entry.text).join(' '),
    mentionsOf(entry.text).join(', '),
    entry.about?.kind ?? '',
    new Date(entry.writtenAt).toISOString(),
    String(entry.version),
  ])
  return [columns, ...rows].map(csvRow).join('')
}

function json(entries: readonly LogEntry[]): string {
  const written = entries.map((entry) => ({
    id: entry.id,
    at: new Date(entry.at).toISOString(),
    writtenAt: new Date(entry.writtenAt).toISOString(),
    pastTime: entry.pastTime,
    author: entry.author,
    text: entry.text,
    tags: tagsOf(entry.text),
    people: mentionsOf(entry.text),
    about: entry.about,
    version: entry.version,
  }))
  return `${JSON.stringify({ format: 'watchkeeper-log', version: 1, entries: written }, null, 2)}\n`
}

function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|]/g, '\\$&')
}
