const longestFence = /`{3,}/g

/** YAML as the fenced block that a runbook holds its monitors in. The fence is longer than any within. */
export function runbookBlock(yaml: string): string {
  const within = (yaml.match(longestFence) ?? []).map((fence) => fence.length)
  const fence = '`'.repeat(Math.max(2, ...within) + 1)
  return `${fence}yaml monitors\n${yaml.trimEnd()}\n${fence}\n`
}

/** The YAML of a text that is such a block, or that is YAML by itself; `linesBefore`: how many were left out above. */
export function withoutFence(text: string): { yaml: string; linesBefore: number } {
  const lines = text.split(/\r\n|\n|\r/)
  const open = lines.findIndex((line) => line.trim() !== '')
  const [, fence = ''] = /^\s{0,3}(`{3,}|~{3,})/.exec(lines[open] ?? '') ?? []
  if (fence === '') return { yaml: lines.join('\n'), linesBefore: 0 }
  const close = lines.findLastIndex((line) => line.trim().startsWith(fence))
  return { yaml: lines.slice(open + 1, close > open ? close : undefined).join('\n'), linesBefore: open + 1 }
}
