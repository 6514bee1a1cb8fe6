import { join } from 'node:path'
import { bundled } from './bundled.mjs'
import { percentile95, row } from './figures.mjs'
import { scratch } from './scratch.mjs'

const files = 1_000
const fileSize = 20_000
const queries = 200
const limit = 6

/** Typing in the search over a large library, against a bare prefix search of SQLite for the same text. */
export async function benchSearch() {
  const { openDatabase, parseRunbook, SearchIndex } = await bundled({
    openDatabase: 'main/store/database.ts',
    parseRunbook: 'shared/runbook/parse.ts',
    SearchIndex: 'main/search/search-index.ts',
  })
  const random = seeded(20_26)
  const words = wordList(random)
  const database = openDatabase(join(scratch('search'), 'search.db'))
  const index = new SearchIndex(database)
  await index.start()
  const typed = []
  const steps = []
  let [indexing, bare] = [0, 0]
  const insertBare = bareIndex(database)
  for (let file = 0; file < files; file += 1) {
    const text = runbookText(words, random)
    if (file % (files / queries) === 0) typed.push(queryFor(text, random))
    const runbook = { key: `/runbooks/${file}.md`, version: '1', model: parseRunbook(text), text }
    bare += timed(() => insertBare(text))
    const begin = performance.now()
    await withSteps(steps, () => index.replaceRunbook(runbook))
    indexing += performance.now() - begin
  }
  const keystrokes = typing(index, database, typed)
  await index.stop()
  database.close()
  console.log(
    `The longest that indexing kept everything else waiting was ${Math.max(...steps).toFixed(0)} ms.`,
  )
  return [
    row(
      'search 20 MB, 95th percentile / bare prefix',
      'ms',
      percentile95(keystrokes.ours),
      percentile95(keystrokes.floor),
      { atMost: 10 },
    ),
    row('index 20 MB / bare FTS5', 's', indexing / 1000, bare / 1000),
  ]
}

/** Every query letter by letter, in turns with a bare search, so that both meet the same noise. */
function typing(index, database, typed) {
  const bareSearch = database
    .prepare('SELECT rowid FROM document_index WHERE document_index MATCH ? LIMIT ?')
    .pluck()
  const ours = []
  const floor = []
  for (const query of typed) {
    for (let length = 1; length <= query.length; length += 1) {
      const text = query.slice(0, length)
      const expression = text
        .trim()
        .split(' ')
        .map((word) => `"${word}"*`)
      floor.push(timed(() => bareSearch.all(expression.join(' '), limit)))
      ours.push(timed(() => index.find(text, limit)))
    }
  }
  return { ours, floor }
}

/** Two or three words of one paragraph; every fourth time with two letters swapped. */
function queryFor(text, random) {
  const paragraphs = text.split('\n').filter((line) => /^[a-z]/.test(line))
  const words = paragraphs[Math.floor(random() * paragraphs.length)].split(' ')
  const start = Math.floor(random() * (words.length - 3))
  const query = words.slice(start, start + 2 + Math.floor(random() * 2)).join(' ')
  if (random() > 0.25) return query
  return query.replace(/(\w\w)(\w)(\w)/, '$1$3$2')
}

/** A runbook of some thirty sections, with steps, a table and commands. */
function runbookText(words, random) {
  const some = (count) => Array.from({ length: count }, () => wordFrom(words, random)).join(' ')
  let text = `# ${some(2)} runbook\n\n${some(20)}\n`
  for (let section = 0; text.length < fileSize; section += 1) {
    text += `\n${section % 4 === 0 ? '##' : '###'} ${some(3)}\n\n${some(50)}\n\n`
    if (section % 4 === 1) text += `- [ ] ${some(5)}\n- [ ] ${some(5)}\n`
    if (section % 4 === 2) text += `\`\`\`bash\n${some(3)} --${some(1)}\n\`\`\`\n`
    if (section % 4 === 3) text += `| ${some(1)} | ${some(1)} |\n|---|---|\n| ${some(2)} | ${some(2)} |\n`
  }
  return text
}

/** Few words often, many seldom, as in any language. */
function wordFrom(words, random) {
  return words[Math.floor(words.length ** random()) - 1]
}

function wordList(random) {
  const syllables =
    'al an ba be ca ce con da de di en er es fi for ga ge in ing la le li log ma me mi na ne net no on or pa per pre qua re ri ro sa se ser sta ta te ti tion tra un ver vi'
  const parts = syllables.split(' ')
  const words = new Set()
  while (words.size < 12_000) {
    const length = 1 + Math.floor(random() * 4)
    words.add(Array.from({ length }, () => parts[Math.floor(random() * parts.length)]).join(''))
  }
  return [...words]
}

function bareIndex(database) {
  database.exec('CREATE VIRTUAL TABLE temp.bare USING fts5(text)')
  const insert = database.prepare('INSERT INTO temp.bare (text) VALUES (?)')
  return (text) => insert.run(text)
}

/** Notes how long everything else had to wait while some work went on. */
async function withSteps(steps, work) {
  let last = performance.now()
  let going = true
  const look = () => {
    steps.push(performance.now() - last)
    last = performance.now()
    if (going) setImmediate(look)
  }
  setImmediate(look)
  await work()
  going = false
  steps.push(performance.now() - last)
}

function timed(work) {
  const begin = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - begin) / 1e6
}

/** The same numbers in every run. */
function seeded(seed) {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}
