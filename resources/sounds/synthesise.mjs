// Makes the sounds: `node resources/sounds/synthesise.mjs`. The more severe, the more notes, and they rise.
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = dirname(fileURLToPath(import.meta.url))
const rate = 22_050

/** Notes: frequency in Hz, and when each begins, in seconds. The last rings out. */
const sounds = {
  P1: notes([659, 880, 659, 880, 1175], 0.15),
  P2: notes([587, 784, 988], 0.17),
  P3: notes([523, 659], 0.2),
  P4: notes([523], 0),
  resolved: notes([784, 659, 523], 0.16),
}

function notes(frequencies, apart) {
  return frequencies.map((frequency, place) => ({ frequency, at: place * apart }))
}

const ringing = 0.55

/** A struck bar: a sine and its quieter overtones, which fade sooner than it does. */
function struck(frequency, time) {
  if (time < 0 || time > ringing) return 0
  const attack = Math.min(1, time / 0.006)
  const end = Math.min(1, (ringing - time) / 0.04)
  const partial = (multiple, loudness, fading) =>
    loudness * Math.sin(2 * Math.PI * frequency * multiple * time) * Math.exp(-fading * time)
  return attack * end * (partial(1, 0.62, 6) + partial(2, 0.2, 11) + partial(3.01, 0.08, 18))
}

function samples(played) {
  const length = Math.ceil((Math.max(...played.map(({ at }) => at)) + ringing) * rate)
  const raw = Array.from({ length }, (_, place) =>
    played.reduce((sum, { frequency, at }) => sum + struck(frequency, place / rate - at), 0),
  )
  const peak = Math.max(...raw.map(Math.abs))
  return raw.map((value) => Math.round((value / peak) * 0.8 * 32_767))
}

/** 16 bits, mono, without compression: every player reads it. */
function wav(values) {
  const data = Buffer.alloc(values.length * 2)
  for (const [place, value] of values.entries()) data.writeInt16LE(value, place * 2)
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + data.length, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate * 2, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36)
  head.writeUInt32LE(data.length, 40)
  return Buffer.concat([head, data])
}

for (const [name, played] of Object.entries(sounds))
  writeFileSync(join(folder, `${name}.wav`), wav(samples(played)))
