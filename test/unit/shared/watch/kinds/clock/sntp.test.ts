import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockOffset, parseSntpAnswer, sntpQuestion } from '#shared/watch/kinds/clock/sntp'

const nonce = Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8])
const now = Date.UTC(2026, 0, 1)

function answerPacket(
  received: number,
  sent: number,
  change: (packet: Uint8Array) => void = () => {},
): Uint8Array {
  const packet = new Uint8Array(48)
  const view = new DataView(packet.buffer)
  packet[0] = (4 << 3) | 4
  packet[1] = 2
  packet.set(nonce, 24)
  for (const [place, time] of [
    [32, received],
    [40, sent],
  ] as const) {
    const seconds = time / 1000 + 2_208_988_800
    view.setUint32(place, Math.floor(seconds) % 2 ** 32)
    view.setUint32(place + 4, Math.floor((seconds % 1) * 2 ** 32))
  }
  change(packet)
  return packet
}

describe('the question', () => {
  it('has the mode of a client, and the nonce where the server copies it from', () => {
    const question = sntpQuestion(nonce)
    expect(question).toHaveLength(48)
    expect(question[0]).toBe(0b00_100_011)
    expect([...question.slice(40)]).toEqual([...nonce])
  })
})

describe('the answer', () => {
  it('tells the times of the server, also after the era ends in 2036', () => {
    for (const time of [now, Date.UTC(2036, 1, 7, 7), Date.UTC(2050, 5, 1)]) {
      const answer = parseSntpAnswer(answerPacket(time, time + 250), nonce, time + 5000)
      if (answer?.outcome !== 'times') throw new Error('no times')
      expect(answer.received).toBeCloseTo(time, 2)
      expect(answer.sent).toBeCloseTo(time + 250, 2)
    }
  })

  it.each<[string, (packet: Uint8Array) => void]>([
    ['another nonce', (packet) => packet.set([9], 24)],
    ['the mode of a client', (packet) => packet.set([(4 << 3) | 3], 0)],
  ])('is none with %s', (_what, change) => {
    expect(parseSntpAnswer(answerPacket(now, now, change), nonce, now)).toBeNull()
  })

  it('is none when it is short or junk', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (packet) => {
        expect(parseSntpAnswer(packet, nonce, now)).toBeNull()
      }),
    )
  })

  it.each<[string, (packet: Uint8Array) => void]>([
    ['not to be asked', (packet) => packet.set([0], 1)],
    ['own clock is not set', (packet) => packet.set([(3 << 6) | (4 << 3) | 4], 0)],
    ['own clock is not set', (packet) => packet.set([16], 1)],
    ['no time', (packet) => packet.set([0, 0, 0, 0], 40)],
  ])('may tell no time: %s', (text, change) => {
    expect(parseSntpAnswer(answerPacket(now, now, change), nonce, now)).toEqual({
      outcome: 'no time',
      text: expect.stringContaining(text),
    })
  })
})

describe('the offset', () => {
  it('is that of the clocks when both ways take as long', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(10_000), fc.nat(1000), (offset, way, work) => {
        const asked = 1_000_000
        const received = asked + way + offset
        const sent = received + work
        expect(clockOffset(asked, received, sent, asked + 2 * way + work)).toBe(offset)
      }),
    )
  })
})
