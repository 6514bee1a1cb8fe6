import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Node, type YAMLMap } from 'yaml'
import { isPlainYaml, parseYamlDocument } from '../../runbook/yaml'
import { text } from '../../text/text'
import { type FieldProblem, type MonitorDefinition, monitorDefinitionSchema } from '../monitor'
import { parseMonitor } from '../parse'

/** A monitor as it is written in a text. Lines are counted from 1. */
export type ReadMonitor =
  | { ok: true; line: number; definition: MonitorDefinition }
  | { ok: false; line: number; name: string; problems: (FieldProblem & { line: number })[] }

export interface ReadMonitors {
  monitors: ReadMonitor[]
  /** What keeps the text, or a part of it, from being read; line 0 for the text as a whole. */
  problems: { line: number; sentence: string }[]
}

/** With more slips than these a text is something else than YAML. */
const mostErrors = 20

/**
 * Reads the YAML of a runbook's `monitors` block: a list, or a mapping with the key `monitors`. What is wrong with
 * one monitor is told with its line; the others are still read.
 */
export function readMonitorsText(yaml: string): ReadMonitors {
  if (!isPlainYaml(yaml)) {
    return {
      monitors: [],
      problems: [{ line: 0, sentence: text.watch.problems.block.tooLong }],
    }
  }
  const block = parseBlock(yaml)
  const { errors } = block.document
  const problems = errors.slice(0, mostErrors).map((error) => syntaxProblem(block, error))
  if (errors.length > mostErrors) return { monitors: [], problems }
  const items = itemsOf(block)
  if (items === null) {
    const notAList = text.watch.problems.block.notAList
    return { monitors: [], problems: problems.length > 0 ? problems : [{ line: 1, sentence: notAList }] }
  }
  const broken = brokenItems(block, items)
  return {
    monitors: items.filter((item) => !broken.has(item)).map((item) => readItem(block, item)),
    problems,
  }
}

/** YAML that knows its lines. */
interface Block {
  document: Document.Parsed
  lineAt(offset: number): number
}

function parseBlock(text: string): Block {
  const lineCounter = new LineCounter()
  const document = parseYamlDocument(text, lineCounter)
  return { document, lineAt: (offset) => Math.max(1, lineCounter.linePos(offset).line) }
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

function readItem(block: Block, item: Node): ReadMonitor {
  const line = block.lineAt(startOf(item))
  const written = valueOfItem(block, item)
  const parsed = parseMonitor(written)
  if (parsed.ok) return { ok: true, line, definition: monitorDefinitionSchema.parse(written) }
  const problems = parsed.error.map((problem) => ({
    ...problem,
    line: lineOfField(block, item, problem.field) ?? line,
  }))
  return { ok: false, line, name: nameOf(item), problems }
}

/** Null, which is no monitor, for an item whose aliases would grow without end. */
function valueOfItem(block: Block, item: Node): unknown {
  try {
    return item.toJS(block.document, { maxAliasCount: 100 })
  } catch {
    return null
  }
}

function nameOf(item: Node): string {
  const name: unknown = isMap(item) ? item.get('name') : undefined
  return typeof name === 'string' ? name : ''
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

function syntaxProblem(block: Block, error: { pos: [number, number]; message: string }) {
  const reason = error.message.split('\n')[0]?.replace(/[.:]?\s*$/, '') ?? ''
  return { line: block.lineAt(error.pos[0]), sentence: text.watch.problems.block.syntax(reason) }
}
