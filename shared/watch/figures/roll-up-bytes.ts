import { ByteReader, ByteWriter } from './bytes'
import { RollUp, type Tally, type ValueSummary } from './roll-up'
import { Sketch } from './sketch'

/** Roll-ups by their place in a longer stretch of time: the minutes of an hour, the hours of a day. */
export type Places = Map<number, RollUp>

/**
 * The roll-ups as bytes, as few as are needed: 7 for a minute with one check, 60 to 90 for an hour of a check every
 * 20 seconds. Places are from 0 to 255.
 */
export function encodeRollUps(places: ReadonlyMap<number, RollUp>): Uint8Array {
  const writer = new ByteWriter()
  for (const [place, rollUp] of [...places].sort(([one], [other]) => one - other)) {
    writer.byte(place)
    writeRollUp(writer, rollUp)
  }
  return writer.written()
}

export function decodeRollUps(bytes: Uint8Array): Places {
  const reader = new ByteReader(bytes)
  const places: Places = new Map()
  while (!reader.done) places.set(reader.byte(), readRollUp(reader))
  return places
}

/** Bits of the byte that says what follows; below them is one for each of the statuses outside maintenance. */
const inMaintenance = 16
const oneValue = 32
const manyValues = 64

const statuses = ['ok', 'warning', 'critical', 'unknown'] as const

function writeRollUp(writer: ByteWriter, { judged, maintenance, values }: RollUp): void {
  const present = presentIn(judged)
  const presentInMaintenance = presentIn(maintenance)
  const valued = values === null ? 0 : values.count === 1 ? oneValue : manyValues
  writer.byte(present | (presentInMaintenance > 0 ? inMaintenance : 0) | valued)
  writeTally(writer, judged)
  if (presentInMaintenance > 0) {
    writer.byte(presentInMaintenance)
    writeTally(writer, maintenance)
  }
  if (values !== null) writeValues(writer, values)
}

function readRollUp(reader: ByteReader): RollUp {
  const present = reader.byte()
  const judged = readTally(reader, present)
  const maintenance = readTally(reader, (present & inMaintenance) > 0 ? reader.byte() : 0)
  return new RollUp(judged, maintenance, readValues(reader, present))
}

function presentIn(tally: Tally): number {
  return statuses.reduce((bits, status, place) => (tally[status] > 0 ? bits | (1 << place) : bits), 0)
}

function writeTally(writer: ByteWriter, tally: Tally): void {
  for (const status of statuses) if (tally[status] > 0) writer.count(tally[status])
}

function readTally(reader: ByteReader, present: number): Tally {
  return {
    ok: (present & 1) > 0 ? reader.count() : 0,
    warning: (present & 2) > 0 ? reader.count() : 0,
    critical: (present & 4) > 0 ? reader.count() : 0,
    unknown: (present & 8) > 0 ? reader.count() : 0,
  }
}

/** Up to three values are written themselves, in their order: a sketch would take more. */
function writeValues(writer: ByteWriter, { count, min, max, sum, sketch }: ValueSummary): void {
  writer.float(min)
  if (count === 1) return
  writer.count(count)
  writer.float(max)
  if (count === 2) return
  writer.float(count === 3 ? sum - min - max : sum)
  if (count === 3) return
  const encoded = sketch.encode()
  writer.count(encoded.length)
  writer.append(encoded)
}

function readValues(reader: ByteReader, present: number): ValueSummary | null {
  if ((present & (oneValue | manyValues)) === 0) return null
  const min = reader.float()
  if ((present & oneValue) > 0) return summaryOf([min])
  const count = reader.count()
  const max = reader.float()
  if (count === 2) return summaryOf([min, max])
  if (count === 3) return summaryOf([min, reader.float(), max])
  const sum = reader.float()
  return { count, min, max, sum, sketch: new Sketch(reader.take(reader.count())) }
}

function summaryOf(values: readonly number[]): ValueSummary {
  const sketch = new Sketch()
  for (const value of values) sketch.add(value)
  const sum = values.reduce((total, value) => total + value, 0)
  return { count: values.length, min: values[0] ?? 0, max: values.at(-1) ?? 0, sum, sketch }
}
