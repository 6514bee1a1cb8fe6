/** Headers that say nothing about who asks, so that a host that is redirected to may have them too. */
export const forwardedHeaders: ReadonlySet<string> = new Set([
  'accept',
  'accept-language',
  'accept-encoding',
  'user-agent',
])
