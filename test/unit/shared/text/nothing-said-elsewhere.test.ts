import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sentencesIn } from './sentences-in'

const root = join(import.meta.dirname, '../../../..')

interface Exception {
  /** A file, or a folder with a slash at its end. */
  place: string
  /** How the words that are meant begin; all of the place where there are none. */
  words?: string
  why: string
}

const exceptions: readonly Exception[] = [
  { place: 'shared/text/english/', why: 'the catalogue itself' },
  { place: 'main/demo/', why: 'the people, the services and the incidents of the demo are invented' },
  {
    place: 'main/data-folder.ts',
    words: 'Application Support',
    why: 'a folder of macOS has this name in any language',
  },
  {
    place: 'main/notify/notify-send.ts',
    words: 'Actions are not supported',
    why: 'notify-send says it, and it is recognised',
  },
  {
    place: 'main/store/database.ts',
    words: 'The database is damaged: …',
    why: 'the cause of an error, for the log',
  },
  {
    place: 'main/store/migrate.ts',
    words: 'The database has version …; this Watchkeeper knows versions up to ….',
    why: 'the cause of an error, for the log',
  },
  {
    place: 'shared/watch/fields.ts',
    words: '… They are stored as they are, but for secrets',
    why: 'the documentation, which is in English, says it',
  },
]

const found = ['shared', 'main'].flatMap(sourcesIn).flatMap((path) =>
  sentencesIn(path, readFileSync(join(root, path), 'utf8')).map((said) => ({
    ...said,
    path,
    exception: exceptions.find(({ place, words }) =>
      words === undefined ? isWithin(path, place) : path === place && said.words.startsWith(words),
    ),
  })),
)

describe('what Watchkeeper says', () => {
  it('stands in the catalogue, and nowhere else in shared/ and main/', () => {
    const elsewhere = found.filter(({ exception }) => exception === undefined)
    expect(elsewhere.map(({ path, line, words }) => `${path}:${line} ${words}`)).toEqual([])
  })

  it.each(exceptions)('is still said in $place', (exception) => {
    expect(found.some((said) => said.exception === exception)).toBe(true)
  })
})

describe('the words for a person in a source', () => {
  it.each([
    ["const title = 'Nothing is watched yet'", 'Nothing is watched yet'],
    [`const sentence = \`\${name} is down.\``, '… is down.'],
    [`const sentence = \`“\${name}” is taken. Choose another.\``, '“…” is taken. Choose another.'],
    ["throw new RequestRefused('not found', 'The alert is gone.')", 'The alert is gone.'],
    [
      "const schema = z.string().refine(isName, 'A name has no spaces.').describe('What it is for.')",
      'A name has no spaces.',
    ],
  ])('are found in %s', (source, words) => {
    expect(sentencesIn('source.ts', source)).toEqual([{ line: 1, words }])
  })

  it('are told with their lines', () => {
    expect(sentencesIn('source.ts', "\n\nconst title = 'Open a file'")).toEqual([
      { line: 3, words: 'Open a file' },
    ])
  })

  it.each([
    "import { text } from '../text/text'",
    "type Resolution = 'by hand'",
    "diagnostics.record('following the deadlines failed', error)",
    "database.prepare('SELECT id FROM alert WHERE id = ?')",
    `const key = \`communication \${audience} \${within}\``,
    "const schema = z.string().meta({ description: 'Headers to send.' })",
    "const severity = 'P1'",
    `const unit = \`\${value} ms\``,
  ])('are none in %s', (source) => {
    expect(sentencesIn('source.ts', source)).toEqual([])
  })
})

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
}

function isWithin(path: string, place: string): boolean {
  return place.endsWith('/') ? path.startsWith(place) : path === place
}
