import { text } from '../../../text/text'

/** Seconds from the beginning of NTP's time, 1900, to that of UTC milliseconds, 1970. */
const epoch = 2_208_988_800
const era = 2 ** 32
const packetLength = 48
const client = 3
const server = 4
const version = 4

/** The question of an SNTP client (RFC 4330). `nonce`, 8 bytes nobody can guess, comes back with the answer. */
export function sntpQuestion(nonce: Uint8Array): Uint8Array {
  const packet = new Uint8Array(packetLength)
  packet[0] = (version << 3) | client
  packet.set(nonce.slice(0, 8), 40)
  return packet
}

export type SntpAnswer =
  /** When the question came and the answer went by the server's clock, UTC milliseconds. */
  | { outcome: 'times'; received: number; sent: number }
  /** It answers, but tells no time; a phrase says why. */
  | { outcome: 'no time'; text: string }

/** Understands a packet; null for one that is no answer to the question with this nonce. `now`: about which time it is. */
export function parseSntpAnswer(packet: Uint8Array, nonce: Uint8Array, now: number): SntpAnswer | null {
  if (packet.length < packetLength) return null
  const words = text.watch.findings.clock
  const view = new DataView(packet.buffer, packet.byteOffset, packet.byteLength)
  const [first, stratum] = [view.getUint8(0), view.getUint8(1)]
  if ((first & 7) !== server) return null
  if (nonce.slice(0, 8).some((byte, place) => packet[24 + place] !== byte)) return null
  if (stratum === 0) return { outcome: 'no time', text: words.notToBeAsked }
  if (first >> 6 === 3 || stratum > 15) return { outcome: 'no time', text: words.notSet }
  const [received, sent] = [timeAt(view, 32, now), timeAt(view, 40, now)]
  if (view.getUint32(40) === 0) return { outcome: 'no time', text: words.noTime }
  return { outcome: 'times', received, sent }
}

/** How far a clock is behind the server's, milliseconds; less than 0: it is ahead. All times are UTC milliseconds. */
export function clockOffset(asked: number, received: number, sent: number, heard: number): number {
  return (received - asked + (sent - heard)) / 2
}

/** The 32 bits of seconds begin anew in 2036; what is nearest to `now` is meant. */
function timeAt(view: DataView, place: number, now: number): number {
  const seconds = view.getUint32(place) - epoch
  const fraction = view.getUint32(place + 4) / era
  const eras = Math.round((now / 1000 - seconds) / era)
  return (seconds + eras * era + fraction) * 1000
}
