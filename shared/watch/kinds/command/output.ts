import type { Performance } from '../../performance'
import { shownText } from '../../shown-text'
import { parsePerformance } from './performance'

/** What a plugin wrote, in the parts of the plugin guidelines. */
export interface PluginOutput {
  /** The first line, without its performance data; '' where nothing was written. */
  text: string
  /** The lines after it, without theirs. */
  longText: string
  performance: Performance[]
}

const longestLine = 500
const longestText = 8000

/**
 * Understands a plugin's output: `TEXT | performance`, then lines of long text, of which one may have a `|` after
 * which all is performance data again. Characters that cannot be shown are taken out.
 */
export function parseOutput(output: string): PluginOutput {
  const [first = '', ...rest] = output.split(/\r?\n/)
  const [text, performance] = divide(first)
  const [longText, morePerformance] = divide(rest.join('\n'))
  return {
    text: shownText(text, longestLine),
    longText: shownText(longText, longestText),
    performance: parsePerformance(`${performance} ${morePerformance}`),
  }
}

function divide(text: string): [string, string] {
  const bar = text.indexOf('|')
  return bar < 0 ? [text, ''] : [text.slice(0, bar), text.slice(bar + 1)]
}
