import type { News } from '#shared/notify/news'

/** News of an alert that opened. */
export function news(changes: Partial<News> = {}): News {
  const id = changes.id ?? 'one'
  return {
    id,
    subject: { kind: 'alert', id },
    mood: 'trouble',
    severity: 'P2',
    title: `P2 ${id} is down`,
    body: 'no answer. Respond by 08:15.',
    ...changes,
  }
}
