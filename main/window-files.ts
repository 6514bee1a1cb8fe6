import { readFile } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'

export interface WindowFile {
  body: Uint8Array<ArrayBuffer>
  headers: Record<string, string>
}

/** The window's own files and nothing else: no inline script or style, no remote source, no frame around it. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wav': 'audio/wav',
}

/** Headers for every answer of either door. */
export const windowHeaders: Record<string, string> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** The file of the built window that a URL's path names, or null for anything that is not in its folder. */
export async function readWindowFile(folder: string, urlPath: string): Promise<WindowFile | null> {
  const file = fileIn(folder, urlPath)
  const type = file === null ? undefined : types[extname(file)]
  if (file === null || type === undefined) return null
  try {
    const body = new Uint8Array(await readFile(file))
    // The page names its parts by fingerprint; only the page itself changes under the same name.
    const caching = type.startsWith('text/html') ? 'no-store' : 'max-age=31536000, immutable'
    return { body, headers: { ...windowHeaders, 'Content-Type': type, 'Cache-Control': caching } }
  } catch {
    return null
  }
}

function fileIn(folder: string, urlPath: string): string | null {
  const decoded = decode(urlPath)
  if (decoded === null || decoded.includes('\0')) return null
  const root = resolve(folder)
  const file = resolve(root, `.${decoded === '/' ? '/index.html' : decoded}`)
  return file.startsWith(root + sep) ? file : null
}

function decode(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath)
  } catch {
    return null
  }
}
