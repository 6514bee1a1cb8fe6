/** One line of a page of metrics. */
export interface MetricSample {
  labels: Readonly<Record<string, string>>
  value: number
}

const mostSamples = 10_000

/**
 * The samples of a metric on a page in the text format of Prometheus (and of OpenMetrics, as far as it is the same),
 * with the labels asked for. Lines that are not understood, and values that are no numbers, are left out.
 */
export function samplesOf(
  page: string,
  metric: string,
  labels: Readonly<Record<string, string>>,
): MetricSample[] {
  const found: MetricSample[] = []
  const wanted = Object.entries(labels)
  for (
    let at = page.indexOf(metric);
    at >= 0 && found.length < mostSamples;
    at = page.indexOf(metric, at + 1)
  ) {
    if (at > 0 && page[at - 1] !== '\n') continue
    const end = page.indexOf('\n', at)
    const sample = parseLine(page.slice(at + metric.length, end < 0 ? undefined : end))
    if (sample !== null && wanted.every(([name, value]) => sample.labels[name] === value)) found.push(sample)
  }
  return found
}

/** What follows the name: `{a="b"} 1.5 1700000000`. */
function parseLine(rest: string): MetricSample | null {
  const labelled = rest.startsWith('{') ? parseLabels(rest) : { labels: {}, after: rest }
  if (labelled === null || !/^[ \t]/.test(labelled.after)) return null
  const [digits = ''] = labelled.after.trim().split(/[ \t]/, 1)
  const value = digits === '' ? Number.NaN : Number(digits.replace(/^\+?Inf$/i, 'Infinity'))
  return Number.isFinite(value) ? { labels: labelled.labels, value } : null
}

const label = /\s*([a-zA-Z_][a-zA-Z0-9_]*)\s*=\s*"((?:[^"\\]|\\.)*)"\s*,?/y
const escapes: Readonly<Record<string, string>> = { '\\n': '\n', '\\"': '"', '\\\\': '\\' }

function parseLabels(text: string): { labels: Record<string, string>; after: string } | null {
  const labels: Record<string, string> = Object.create(null)
  label.lastIndex = 1
  let end = 1
  for (let match = label.exec(text); match !== null; match = label.exec(text)) {
    const [, name = '', value = ''] = match
    labels[name] = value.replace(/\\[n"\\]/g, (escaped) => escapes[escaped] ?? escaped)
    end = label.lastIndex
  }
  const close = /^\s*\}/.exec(text.slice(end))
  return close === null ? null : { labels, after: text.slice(end + close[0].length) }
}
