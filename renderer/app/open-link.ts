import { request } from './store'

/** Opens an https, http, mailto or tel address outside Watchkeeper; in a browser this window does it. */
export async function openLink(href: string): Promise<void> {
  const reply = await request('link.open', { href })
  if (!reply.ok || reply.value.outcome === 'opened') return
  const anchor = document.createElement('a')
  anchor.href = href
  anchor.rel = 'noopener noreferrer'
  if (/^https?:/i.test(href)) anchor.target = '_blank'
  anchor.click()
}
