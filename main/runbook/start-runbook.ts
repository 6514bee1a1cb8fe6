import { setTimeout as wait } from 'node:timers/promises'
import type { RunbookKind } from '../../shared/runbook/files'
import { text } from '../../shared/text/text'
import type { Clock } from '../clock'
import { RequestRefused } from '../dispatch'
import type { RunbookCopyRepository } from '../store/runbook-copies'
import type { KeptRunbooks } from './kept-runbooks'
import type { OpenRunbook } from './open-runbook'
import { keyOf, kindAt, placeOf } from './opened'
import { contentsOfCopy, type ParseText } from './source'

interface Parts {
  clock: Clock
  copies: RunbookCopyRepository
  kept: KeptRunbooks
  parse: Record<RunbookKind, ParseText>
  runbook: OpenRunbook
  /** Called with what a person must be told. */
  onNote(sentence: string): void
  onFailure(error: unknown): void
}

/** Milliseconds for which a start waits for a runbook; one that takes longer is read behind it. */
const patience = 300

/**
 * Opens what was open last: at once as it was kept, and its files are read behind that. What was not kept is read
 * first, and what is gone comes back from its last good copy; without one the sample is opened.
 */
export async function startRunbook(parts: Parts, path: string | null): Promise<void> {
  const { runbook } = parts
  if (await startAsKept(parts, path)) return
  if (path === null) {
    await runbook.openSample()
    return
  }
  const kind = (await kindAt(path)) ?? parts.copies.find(path)?.kind ?? 'file'
  const opening = openFirst(parts, path, kind)
  const patient = new AbortController()
  const isOver = await Promise.race([
    opening.then(() => true),
    wait(patience, false, { signal: patient.signal }).catch(() => true),
  ]).finally(() => patient.abort())
  if (isOver) return
  runbook.expect(runbook.sourceAt(path, kind))
  opening.catch(parts.onFailure)
}

async function startAsKept({ runbook, kept, copies, clock }: Parts, path: string | null): Promise<boolean> {
  const found = await kept.find(keyOf(path))
  if (found === null) return false
  const { copy, files, by } = found
  const source = runbook.sourceAt(path, copy.kind)
  const contents = await source.restore(copy, files, by === 'this version')
  if (contents === null) return false
  copies.noteOpening(keyOf(path), clock.now())
  const { readAt, firstOpenedAt } = copy
  const basis = by === 'this version' ? 'kept' : 'kept by another version'
  await runbook.take(source, {
    ...placeOf(source),
    ...contents,
    basis,
    readAt,
    firstOpenedAt,
    trouble: null,
  })
  void runbook.reread()
  return true
}

async function openFirst(parts: Parts, path: string, kind: RunbookKind): Promise<void> {
  try {
    const outcome = await parts.runbook.open(path, kind)
    if (outcome === 'cancelled') await openInstead(parts, path, kind, text.runbook.files.read.stopped(path))
  } catch (error) {
    if (!(error instanceof RequestRefused)) throw error
    await openInstead(parts, path, kind, error.sentence)
  }
}

/** Its last good copy, or else the sample. */
async function openInstead(parts: Parts, path: string, kind: RunbookKind, why: string): Promise<void> {
  const { runbook, copies, clock, onNote } = parts
  const copy = copies.find(path)
  const source = runbook.sourceAt(path, copy?.kind ?? kind)
  const contents = copy && (await contentsOfCopy(source, copy, parts.parse[copy.kind]))
  if (copy === null || contents === null) {
    const outcome = await runbook.openSample()
    if (outcome === 'opened') onNote(text.runbook.files.read.sampleInstead(why))
    return
  }
  const { readAt, firstOpenedAt } = copy
  const trouble = { sentence: why, since: clock.now() }
  await runbook.take(source, {
    ...placeOf(source),
    ...contents,
    basis: 'kept',
    readAt,
    firstOpenedAt,
    trouble,
  })
}
