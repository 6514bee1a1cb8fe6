import type { IncomingMessage } from 'node:http'
import { pipeline, type Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { failure, type Result, success } from '../../shared/result'
import { text } from '../../shared/text/text'
import type { Unanswered } from './connection'
import { describeNetworkFailure } from './network-failure'

/** What was read of a body. */
export interface Body {
  text: string
  /** False: there was more than the limit. */
  whole: boolean
}

/** Reads a body, decompressed, up to so many bytes; no more than these are ever held. */
export async function readBody(
  message: IncomingMessage,
  limit: number,
  signal: AbortSignal,
): Promise<Result<Body, Unanswered>> {
  const stop = () => message.destroy()
  signal.addEventListener('abort', stop)
  try {
    const stream = decompressed(message)
    if (stream === null)
      return broken(text.probes.body.unknownCompression(message.headers['content-encoding'] ?? ''))
    const { bytes, whole } = await take(stream, limit)
    return success({ text: decode(bytes, message.headers['content-type'] ?? ''), whole })
  } catch (error) {
    if (signal.aborted) return failure({ outcome: 'stalled', reached: true, text: text.probes.body.stalled })
    return whyUnread(error)
  } finally {
    signal.removeEventListener('abort', stop)
    message.destroy()
  }
}

async function take(stream: Readable, limit: number): Promise<{ bytes: Buffer; whole: boolean }> {
  const chunks: Buffer[] = []
  let left = limit
  for await (const chunk of stream) {
    chunks.push(chunk.subarray(0, left))
    left -= chunk.length
    if (left < 0) return { bytes: Buffer.concat(chunks), whole: false }
  }
  return { bytes: Buffer.concat(chunks), whole: true }
}

/** Null for a compression that is not known. */
function decompressed(message: IncomingMessage): Readable | null {
  const encoding = message.headers['content-encoding']?.trim().toLowerCase() ?? ''
  if (encoding === '' || encoding === 'identity') return message
  const create = Object.hasOwn(decompressors, encoding) ? decompressors[encoding] : undefined
  // What goes wrong is told to whoever reads the end of the pipe.
  return create === undefined ? null : pipeline(message, create(), () => undefined)
}

const decompressors: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

function decode(bytes: Buffer, contentType: string): string {
  const charset = /charset\s*=\s*"?([\w.:-]{1,40})/i.exec(contentType)?.[1] ?? 'utf-8'
  return decoderOf(charset).decode(bytes)
}

function decoderOf(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset)
  } catch {
    return new TextDecoder()
  }
}

function whyUnread(error: unknown): Result<Body, Unanswered> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code.startsWith('Z_') || code.startsWith('ERR_BROTLI') || code.startsWith('ERR__ERROR'))
    return broken(text.probes.body.damaged)
  if (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE') return broken(text.probes.body.closed)
  return failure(describeNetworkFailure(error, text.probes.web.server))
}

function broken(text: string): Result<Body, Unanswered> {
  return failure({ outcome: 'failed', reached: true, text })
}
