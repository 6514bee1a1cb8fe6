/** What the `ping` program counted. `mean` is the mean round trip in milliseconds; null when nothing came back. */
export interface PingCount {
  sent: number
  received: number
  mean: number | null
}

/**
 * Reads what the `ping` of Linux (iputils and BusyBox), macOS, BSD and Windows writes, whose words Windows
 * translates. Null for anything else.
 */
export function readPingOutput(output: string): PingCount | null {
  return readUnix(output) ?? readWindows(output)
}

function readUnix(output: string): PingCount | null {
  const counts = /(\d+) packets transmitted, (\d+) (?:packets )?received/.exec(output)
  if (counts === null) return null
  const mean = /min\/avg\/max(?:\/\w+)? = [\d.]+\/([\d.]+)\//.exec(output)?.[1]
  const [sent, received] = [Number(counts[1]), Number(counts[2])]
  // What is answered twice is received once.
  return { sent, received: Math.min(sent, received), mean: mean === undefined ? null : Number(mean) }
}

/** "Packets: Sent = 4, Received = 3, Lost = 1 (25% loss)", in whatever language, after a line for each answer. */
function readWindows(output: string): PingCount | null {
  const counts = /= (\d+),[^=\n]*= (\d+),[^=\n]*= (\d+)\s*\((\d+)\s?%/.exec(output)
  if (counts === null) return null
  // "time<1ms" and "time=12ms"; in the summary there is a space after the sign.
  const times = [...output.matchAll(/[=<](\d+) ?ms\b/g)].map(([, time]) => Number(time))
  const mean = times.length === 0 ? null : times.reduce((sum, time) => sum + time, 0) / times.length
  // An answer that says that the host cannot be reached counts as received, but takes no time.
  return { sent: Number(counts[1]), received: Math.min(Number(counts[2]), times.length), mean }
}
