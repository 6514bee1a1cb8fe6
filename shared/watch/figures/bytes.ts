/** Writes numbers one after another in as few bytes as they need. */
export class ByteWriter {
  #bytes = new Uint8Array(64)
  #length = 0

  /** From 0 to 255. */
  byte(value: number): void {
    this.#room(1)
    this.#bytes[this.#length] = value
    this.#length += 1
  }

  /** A whole number from 0 to 2^31 - 1, seven bits a byte. */
  count(value: number): void {
    let rest = value
    while (rest > 127) {
      this.byte((rest & 127) | 128)
      rest >>>= 7
    }
    this.byte(rest)
  }

  /** With the precision of 32 bits: seven digits. */
  float(value: number): void {
    this.#room(4)
    new DataView(this.#bytes.buffer).setFloat32(this.#length, value)
    this.#length += 4
  }

  append(bytes: Uint8Array): void {
    this.#room(bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
  }

  written(): Uint8Array {
    return this.#bytes.slice(0, this.#length)
  }

  #room(needed: number): void {
    if (this.#length + needed <= this.#bytes.length) return
    const larger = new Uint8Array(2 * (this.#length + needed))
    larger.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = larger
  }
}

/** Reads what a `ByteWriter` wrote, in the same order. Past the end everything is 0. */
export class ByteReader {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get done(): boolean {
    return this.#at >= this.#bytes.length
  }

  byte(): number {
    const value = this.#bytes[this.#at] ?? 0
    this.#at += 1
    return value
  }

  count(): number {
    let value = 0
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte()
      value += (byte & 127) * 2 ** shift
      if (byte < 128) break
    }
    return value
  }

  float(): number {
    const at = this.#at
    this.#at += 4
    return this.#at <= this.#bytes.length ? this.#view.getFloat32(at) : 0
  }

  take(length: number): Uint8Array {
    const taken = this.#bytes.subarray(this.#at, this.#at + length)
    this.#at += length
    return taken
  }
}
