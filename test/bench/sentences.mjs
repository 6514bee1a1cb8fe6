export const people = ['Ines Roth', 'Noor de Wit', 'Ada', 'Sam Okafor', 'Mika']
export const tags = ['change', 'handover', 'customer', 'follow-up']
const words =
  'queue drained restarted database replica lagging again after deploy checkout slow customer called certificate renewed backup verified disk nearly full rolled back release looked quiet night nothing open alert acknowledged memory leak suspected gateway timeout retry upstream provider status page says degraded asked waiting answer'.split(
    ' ',
  )

/** A log entry as somebody might have written it; every fifth has a tag. */
export function sentence(random) {
  const text = Array.from({ length: 12 }, () => wordFrom(random)).join(' ')
  return random() < 0.2 ? `${text} #${tags[Math.floor(random() * tags.length)]}` : text
}

/** Some words come often, most seldom. */
export function wordFrom(random) {
  return words[Math.floor(words.length ** random()) - 1] ?? words[0]
}
