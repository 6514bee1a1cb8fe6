import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ReadMarkdown } from '../../shared/runbook/markdown'
import type { RunbookModel } from '../../shared/runbook/model'
import { text } from '../../shared/text/text'

/** Understands runbooks without holding up what else main does. */
export interface RunbookParser {
  parse(text: string): Promise<RunbookModel>
  /** Ends the workers: what is being parsed is given up as if its time were over, what waits is never parsed. */
  close(): Promise<void>
}

interface Limits {
  /** Texts up to this many characters are parsed at once, in place. */
  inPlace: number
  /** Milliseconds after which a text is given up and only its headings are read. */
  time: number
  /** How many texts are parsed at the same time. */
  workers: number
}

const usualLimits: Limits = { inPlace: 64 * 1024, time: 30_000, workers: 1 }
const mostMemoryMegabytes = 1_024
/** Milliseconds after which workers that have nothing to do give their memory back. */
const idleFor = 10_000

/** As many workers as the files of a folder are worth: a core is left free where there are more than two. */
export function workersForFolder(): number {
  return Math.min(4, Math.max(2, availableParallelism() - 1))
}

/**
 * A fingerprint of the program that understands runbooks: what another one understood may be otherwise. The names of
 * its parts, which it holds, are fingerprints themselves.
 */
export function understandingOf(workerFile: string): string {
  return createHash('sha256').update(readFileSync(workerFile)).digest('base64url').slice(0, 22)
}

/** A parser whose workers are the bundled `parse-worker`; each is started when it is first needed. */
export function createRunbookParser(workerFile: string, limits: Limits = usualLimits): RunbookParser {
  const free = Array.from({ length: limits.workers }, () => new ParsingWorker(workerFile, limits.time))
  const all = [...free]
  const parseInPlace = parserInPlace()
  const waiting: { text: string; resolve: (model: Promise<RunbookModel>) => void }[] = []
  let resting: NodeJS.Timeout | null = null

  async function serve(worker: ParsingWorker): Promise<void> {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const parsing = worker.parse(next.text)
      next.resolve(parsing)
      await parsing.catch(() => {})
    }
    free.unshift(worker)
    if (free.length === all.length) restSoon()
  }

  /** One stays warm, for the file that is edited next. */
  function restSoon(): void {
    if (resting !== null) clearTimeout(resting)
    resting = setTimeout(() => {
      for (const worker of free.slice(1)) void worker.end()
    }, idleFor).unref()
  }

  return {
    parse(text) {
      if (text.length <= limits.inPlace) return parseInPlace(text)
      return new Promise((resolve) => {
        waiting.push({ text, resolve })
        const worker = free.shift()
        if (worker !== undefined) void serve(worker)
      })
    },
    async close() {
      waiting.length = 0
      if (resting !== null) clearTimeout(resting)
      await Promise.all(all.map((worker) => worker.end()))
    },
  }
}

/** Loaded when the first text comes: a start that finds all as it was kept reads none. */
const loadUnderstanding = () => import('./understanding')

function parserInPlace(): (text: string) => Promise<RunbookModel> {
  let markdown: ReadMarkdown | null = null
  return async (text) => {
    const { parseRunbook, rememberingMarkdown } = await loadUnderstanding()
    markdown ??= rememberingMarkdown()
    return parseRunbook(text, markdown)
  }
}

/** A worker that is started with its first text, and anew after one that it could not finish. */
class ParsingWorker {
  #worker: Worker | null = null

  constructor(
    private readonly file: string,
    private readonly timeLimit: number,
  ) {}

  async parse(text: string): Promise<RunbookModel> {
    this.#worker ??= startWorker(this.file)
    const answer = await answerOf(this.#worker, text, this.timeLimit)
    if (answer.outcome === 'understood') return answer.model
    await this.end()
    const { parseRunbook, headingsOnly } = await loadUnderstanding()
    return answer.outcome === 'failed' ? parseRunbook(text) : headingsOnly(text, tooLong())
  }

  async end(): Promise<void> {
    const ended = this.#worker
    this.#worker = null
    await ended?.terminate()
  }
}

function tooLong(): string {
  return text.runbook.files.read.tooLong
}

function startWorker(file: string): Worker {
  const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: mostMemoryMegabytes } })
  // Parsing alone keeps no program running.
  worker.unref()
  return worker
}

type Answer = { outcome: 'understood'; model: RunbookModel } | { outcome: 'too much' | 'failed' }

/** What the worker made of a text; `failed` where it cannot work at all. */
function answerOf(worker: Worker, text: string, timeLimit: number): Promise<Answer> {
  return new Promise((resolve) => {
    const settle = (answer: Answer) => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      resolve(answer)
    }
    const onMessage = (model: RunbookModel) => settle({ outcome: 'understood', model })
    const onError = (error: Error & { code?: string }) =>
      settle({ outcome: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too much' : 'failed' })
    const onExit = () => settle({ outcome: 'too much' })
    const timer = setTimeout(() => settle({ outcome: 'too much' }), timeLimit)
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage(text)
  })
}
