import { formatNumber } from './formats'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

const unitNames: readonly { names: string; milliseconds: number }[] = [
  { names: 'milliseconds?|msecs?|ms', milliseconds: 1 },
  { names: 'seconds?|secs?|s', milliseconds: second },
  { names: 'minutes?|mins?|m', milliseconds: minute },
  { names: 'hours?|hrs?|h', milliseconds: hour },
  { names: 'days?|d', milliseconds: day },
  { names: 'weeks?|w', milliseconds: 7 * day },
]
const units = unitNames.map(({ names, milliseconds }) => ({
  name: new RegExp(`^(?:${names})$`, 'i'),
  milliseconds,
}))
const anyUnit = unitNames.map(({ names }) => names).join('|')

const fractions: Readonly<Record<string, number>> = { '¼': 0.25, '½': 0.5, '¾': 0.75, half: 0.5 }
const amountPattern = '\\d{1,12}(?:[.,]\\d{1,6})?[¼½¾]?|[¼½¾]|(?<![a-z])(?:half|an?)(?=[ \\t])'
/** "15 min", "15-minute", "half an hour". */
const partPattern = `(${amountPattern})[ \\t-]*(?:an?[ \\t]+)?(${anyUnit})(?![a-zµ])\\.?`
const onePart = new RegExp(`(?<![\\d.,a-z])${partPattern}`, 'i')
const wholeText = new RegExp(
  `^${partPattern}(?:(?:[ \\t]*,)?(?:[ \\t]+and)?[ \\t]*${partPattern}){0,5}$`,
  'i',
)

/** Milliseconds of "60s", "15 min", "¼ hour", "1h30m", "2 days"; null for a text that is anything else. */
export function parseDuration(text: string): number | null {
  const trimmed = text.trim()
  if (trimmed.length > 100 || !wholeText.test(trimmed)) return null
  const parts = [...trimmed.matchAll(new RegExp(partPattern, 'gi'))]
  return Math.round(
    parts.reduce((sum, [, amount = '', unit = '']) => sum + amountOf(amount) * unitOf(unit), 0),
  )
}

/** Milliseconds of the first duration within a sentence, "Immediate (within 15 minutes)"; null where there is none. */
export function findDuration(sentence: string): number | null {
  const match = onePart.exec(sentence.slice(0, 1000))
  if (match === null) return null
  return Math.round(amountOf(match[1] ?? '') * unitOf(match[2] ?? ''))
}

/** For a person, in the two largest units that matter: "6 min 48 s", "3 h 38 min", "2 d 4 h", "0.4 s", "38 ms". */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 0) return `−${formatDuration(-milliseconds)}`
  if (milliseconds < 99.5) return `${Math.round(milliseconds)} ms`
  if (milliseconds < 9950) return `${formatNumber(milliseconds / 1000, 1)} s`
  const seconds = Math.round(milliseconds / second)
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3600) return twoUnits(seconds, 60, 'min', 's')
  const minutes = Math.floor(seconds / 60)
  if (minutes < 24 * 60) return twoUnits(minutes, 60, 'h', 'min')
  return twoUnits(Math.floor(minutes / 60), 24, 'd', 'h')
}

/** The time left to a deadline: "08:12" under an hour, "3:38 h" under a day, "2 d 4 h"; with a minus once it passed. */
export function formatCountdown(milliseconds: number): string {
  if (milliseconds <= -second) return `−${formatCountdown(Math.floor(-milliseconds / second) * second)}`
  const seconds = Math.max(0, Math.ceil(milliseconds / second))
  if (seconds < 3600) return `${twoDigits(Math.floor(seconds / 60))}:${twoDigits(seconds % 60)}`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)} h`
  return twoUnits(Math.floor(minutes / 60), 24, 'd', 'h')
}

function amountOf(text: string): number {
  const lower = text.toLowerCase()
  if (lower === 'a' || lower === 'an') return 1
  const last = lower.slice(-1)
  const fraction = fractions[lower] ?? fractions[last]
  if (fraction === undefined) return Number(lower.replace(',', '.'))
  const whole = lower in fractions ? '' : lower.slice(0, -1)
  return (whole === '' ? 0 : Number(whole.replace(',', '.'))) + fraction
}

function unitOf(text: string): number {
  return units.find(({ name }) => name.test(text))?.milliseconds ?? Number.NaN
}

function twoUnits(amount: number, perLarge: number, large: string, small: string): string {
  const rest = amount % perLarge
  const whole = `${Math.floor(amount / perLarge)} ${large}`
  return rest === 0 ? whole : `${whole} ${rest} ${small}`
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
