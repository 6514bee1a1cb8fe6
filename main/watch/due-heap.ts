/** Something and when it is due. */
export interface Due {
  id: string
  at: number
}

/**
 * What is due when, the earliest first: a binary heap that knows where each thing is in it, so that setting, moving
 * and taking one away cost the logarithm of how many there are.
 */
export class DueHeap {
  readonly #heap: Due[] = []
  readonly #places = new Map<string, number>()

  first(): Due | null {
    return this.#heap[0] ?? null
  }

  /** All that is due by a time, in no order. */
  by(time: number): Due[] {
    const found: Due[] = []
    const places = [0]
    for (let place = places.pop(); place !== undefined; place = places.pop()) {
      const due = this.#heap[place]
      if (due === undefined || due.at > time) continue
      found.push(due)
      places.push(2 * place + 1, 2 * place + 2)
    }
    return found
  }

  at(id: string): number | null {
    const place = this.#places.get(id)
    return place === undefined ? null : (this.#heap[place]?.at ?? null)
  }

  /** Adds it, or moves it to another time. */
  set(id: string, at: number): void {
    const place = this.#places.get(id) ?? this.#heap.length
    this.#put({ id, at }, place)
    this.#settle(place)
  }

  delete(id: string): void {
    const place = this.#places.get(id)
    if (place === undefined) return
    this.#places.delete(id)
    const last = this.#heap.pop()
    if (last === undefined || last.id === id) return
    this.#put(last, place)
    this.#settle(place)
  }

  #settle(place: number): void {
    this.#sink(this.#rise(place))
  }

  #rise(from: number): number {
    let place = from
    while (place > 0) {
      const parent = (place - 1) >> 1
      if (this.#timeAt(parent) <= this.#timeAt(place)) break
      this.#swap(place, parent)
      place = parent
    }
    return place
  }

  #sink(from: number): void {
    let place = from
    for (;;) {
      const [left, right] = [2 * place + 1, 2 * place + 2]
      const sooner = this.#timeAt(right) < this.#timeAt(left) ? right : left
      if (this.#timeAt(place) <= this.#timeAt(sooner)) return
      this.#swap(place, sooner)
      place = sooner
    }
  }

  /** Below the last there is nothing sooner. */
  #timeAt(place: number): number {
    return this.#heap[place]?.at ?? Number.POSITIVE_INFINITY
  }

  #swap(one: number, other: number): void {
    const [first, second] = [this.#heap[one], this.#heap[other]]
    if (first === undefined || second === undefined) return
    this.#put(second, one)
    this.#put(first, other)
  }

  #put(due: Due, place: number): void {
    this.#heap[place] = due
    this.#places.set(due.id, place)
  }
}
