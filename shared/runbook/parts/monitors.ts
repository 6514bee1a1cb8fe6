import type { Code } from 'mdast'
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Node, type YAMLMap } from 'yaml'
import { type MonitorDefinition, monitorDefinitionSchema } from '../../watch/monitor'
import { parseMonitor } from '../../watch/parse'
import { codeBlocks } from '../code'
import { lineOf } from '../markdown'
import type { Gap, RunbookModel } from '../model'
import type { Outline } from '../outline'
import { isPlainYaml, parseYamlDocument } from '../yaml'

type Monitors = RunbookModel['monitors']

/**
 * The monitors of the fenced blocks tagged `monitors`: a YAML list, or a mapping with the key `monitors`. What is
 * wrong with one is told with its line; the others still work.
 */
export function readMonitors(outline: Outline): { monitors: Monitors; gaps: Gap[] } {
  const read = codeBlocks(outline)
    .filter(({ code }) => isMonitorsBlock(code))
    .map(({ code }) => readBlock(code))
  const gaps = read.flatMap((block) => block.gaps)
  const monitors: Monitors = []
  const lines = new Map<string, number>()
  for (const monitor of read.flatMap((block) => block.monitors)) {
    const before = lines.get(monitor.definition.name)
    if (before === undefined) {
      lines.set(monitor.definition.name, monitor.line)
      monitors.push(monitor)
    } else {
      const sentence = `“${monitor.definition.name}” is already the name of the monitor at line ${before}; give each its own.`
      gaps.push(problem(monitor.line, 'name', sentence))
    }
  }
  return { monitors, gaps }
}

function isMonitorsBlock(code: Code): boolean {
  const words = `${code.lang ?? ''} ${code.meta ?? ''}`.toLowerCase().split(/[\s,{}]+/)
  return words.includes('monitors')
}

/** A block of YAML that knows the lines of the runbook. */
interface Block {
  document: Document.Parsed
  /** The line of the runbook that a place in the block is on. */
  lineAt(offset: number): number
}

/** With more slips than these the block is something else than YAML. */
const mostErrors = 20

function readBlock(code: Code): { monitors: Monitors; gaps: Gap[] } {
  if (!isPlainYaml(code.value)) {
    return {
      monitors: [],
      gaps: [problem(lineOf(code), null, 'the block is too long or nested too deeply to be read.')],
    }
  }
  const block = parseBlock(code)
  const { errors } = block.document
  const gaps = errors.slice(0, mostErrors).map((error) => syntaxGap(block, error))
  if (errors.length > mostErrors) return { monitors: [], gaps }
  const items = itemsOf(block)
  if (items === null) {
    const notAList = 'the block must be a list of monitors, each beginning with “- name:”.'
    return { monitors: [], gaps: gaps.length > 0 ? gaps : [problem(lineOf(code) + 1, null, notAList)] }
  }
  const broken = brokenItems(block, items)
  const read = items.filter((item) => !broken.has(item)).map((item) => readItem(block, item))
  return {
    monitors: read.flatMap((item) => item.monitors),
    gaps: [...gaps, ...read.flatMap((item) => item.gaps)],
  }
}

function parseBlock(code: Code): Block {
  const lineCounter = new LineCounter()
  const document = parseYamlDocument(code.value, lineCounter)
  return { document, lineAt: (offset) => lineOf(code) + Math.max(1, lineCounter.linePos(offset).line) }
}

/** The items of the list; none for a block that is empty or holds comments only, null for one that is no list. */
function itemsOf({ document }: Block): Node[] | null {
  const contents: unknown = isMap(document.contents)
    ? document.contents.get('monitors', true)
    : document.contents
  if (contents === null || (isScalar(contents) && contents.value === null)) return []
  return isSeq(contents) ? contents.items.filter(isNode) : null
}

/** The items that the parser stumbled in: for each error the last one that begins before it. */
function brokenItems({ document }: Block, items: readonly Node[]): ReadonlySet<Node | undefined> {
  return new Set(document.errors.map(({ pos }) => items.findLast((item) => startOf(item) <= pos[0])))
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0
}

function readItem(block: Block, item: Node): { monitors: Monitors; gaps: Gap[] } {
  const line = block.lineAt(startOf(item))
  const written = valueOfItem(block, item)
  const parsed = parseMonitor(written)
  if (!parsed.ok) {
    const gaps = parsed.error.map(({ field, sentence }) =>
      problem(lineOfField(block, item, field) ?? line, field, sentence),
    )
    return { monitors: [], gaps }
  }
  const definition: MonitorDefinition = monitorDefinitionSchema.parse(written)
  return { monitors: [{ definition, line }], gaps: [] }
}

/** Null, which is no monitor, for an item whose aliases would grow without end. */
function valueOfItem(block: Block, item: Node): unknown {
  try {
    return item.toJS(block.document, { maxAliasCount: 100 })
  } catch {
    return null
  }
}

function lineOfField(block: Block, item: Node, field: string): number | null {
  if (!isMap(item)) return null
  const key = keyOf(item, field) ?? keyOf(item, field.split('.')[0] ?? '')
  return key === null ? null : block.lineAt(startOf(key))
}

function keyOf(map: YAMLMap, field: string): Node | null {
  const pair = map.items.find(({ key }) => isNode(key) && String(key) === field)
  return isNode(pair?.key) ? pair.key : null
}

function syntaxGap(block: Block, error: { pos: [number, number]; message: string }): Gap {
  const reason = error.message.split('\n')[0]?.replace(/[.:]?\s*$/, '') ?? ''
  return problem(block.lineAt(error.pos[0]), null, `the YAML cannot be read here: ${reason}.`)
}

function problem(line: number, field: string | null, sentence: string): Gap {
  const place = field === null || field === '' ? '' : `${field}: `
  return { kind: 'monitor', severity: 'error', sentence: `Line ${line}: ${place}${sentence}`, line }
}
