import { ByteReader, ByteWriter } from './bytes'

/** How far a percentile may be from a measured value, as a share of it. */
export const relativeError = 0.02
/** What is nearer to zero counts as zero, and what is farther away counts as this far. */
const smallest = 1e-9
const largest = 1e30

const logOfBase = Math.log((1 + relativeError) / (1 - relativeError))
const lowestPower = Math.ceil(Math.log(smallest) / logOfBase)
const outermostBucket = Math.ceil(Math.log(largest) / logOfBase) - lowestPower + 1

/**
 * Counts values in buckets whose bounds grow by a constant factor, as DDSketch does (Masson, Rim and Lee, 2019): every
 * value of a bucket is within `relativeError` of its middle, so every percentile is, however often sketches are merged.
 * Our own rather than a library's, because a year of hours for a thousand monitors is nine million sketches: here a
 * bucket takes one byte, mostly, and what is stored is read only when a percentile is asked for.
 */
export class Sketch {
  /** Encoded sketches that are in it, and what was added since: counted only when it is asked for. */
  readonly #stored: Uint8Array[]
  readonly #added: number[] = []

  constructor(stored: Uint8Array | null = null) {
    this.#stored = stored === null || stored.length === 0 ? [] : [stored]
  }

  add(value: number): void {
    this.#added.push(value)
  }

  merge(other: Sketch): void {
    for (const stored of other.#stored) this.#stored.push(stored)
    for (const value of other.#added) this.#added.push(value)
  }

  /** The value that a share (0 to 1) of all values do not go over, within `relativeError`; null of none. */
  percentile(share: number): number | null {
    const inOrder = this.#counts()
    const total = inOrder.reduce((sum, { values }) => sum + values, 0)
    const rank = Math.max(1, Math.ceil(share * total))
    let passed = 0
    for (const { bucket, values } of inOrder) {
      passed += values
      if (passed >= rank) return middleOf(bucket)
    }
    return null
  }

  /** Buckets in their order. One byte where it is among the next four and has fewer than 64 values, else more. */
  encode(): Uint8Array {
    const [only] = this.#stored
    if (only !== undefined && this.#stored.length === 1 && this.#added.length === 0) return only
    const writer = new ByteWriter()
    let previous: number | null = null
    for (const { bucket, values } of this.#counts()) {
      if (previous === null) writer.count(zigzag(bucket))
      const step = previous === null ? 1 : bucket - previous
      if (step <= 4 && values < 64) {
        writer.byte(((step - 1) << 6) | values)
      } else {
        writer.byte(0)
        writer.count(step)
        writer.count(values)
      }
      previous = bucket
    }
    return writer.written()
  }

  /** How many values each bucket has that has any, in the order of the buckets. */
  #counts(): { bucket: number; values: number }[] {
    // A list with a place for every bucket there is: with a map, a year of hours takes three times as long.
    const counts = new Float64Array(2 * outermostBucket + 1)
    for (const value of this.#added) count(counts, bucketOf(value), 1)
    for (const stored of this.#stored) countStored(counts, stored)
    const found: { bucket: number; values: number }[] = []
    counts.forEach((values, place) => {
      if (values > 0) found.push({ bucket: place - outermostBucket, values })
    })
    return found
  }
}

function countStored(counts: Float64Array, stored: Uint8Array): void {
  const reader = new ByteReader(stored)
  let bucket = unzigzag(reader.count()) - 1
  while (!reader.done) {
    const packed = reader.byte()
    bucket += packed === 0 ? reader.count() : (packed >> 6) + 1
    count(counts, bucket, packed === 0 ? reader.count() : packed & 63)
  }
}

function count(counts: Float64Array, bucket: number, more: number): void {
  const place = bucket + outermostBucket
  counts[place] = (counts[place] ?? 0) + more
}

/** Zero is bucket 0; a larger value never has a lower bucket. */
function bucketOf(value: number): number {
  const magnitude = Math.min(Math.abs(value), largest)
  if (magnitude < smallest) return 0
  const bucket = Math.ceil(Math.log(magnitude) / logOfBase) - lowestPower + 1
  return value < 0 ? -bucket : bucket
}

function middleOf(bucket: number): number {
  if (bucket === 0) return 0
  const upper = Math.exp((Math.abs(bucket) + lowestPower - 1) * logOfBase)
  return Math.sign(bucket) * upper * (1 - relativeError)
}

/** Signed numbers as counts, small ones as small ones. */
function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value
}

function unzigzag(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2
}
