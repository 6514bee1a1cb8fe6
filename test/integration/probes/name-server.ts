import { createSocket, type RemoteInfo } from 'node:dgram'
import { once } from 'node:events'

/** A record's type and its data, as they stand in an answer. */
export interface Answer {
  type: number
  data: Buffer
}

export const type = { A: 1, NS: 2, CNAME: 5, SOA: 6, PTR: 12, MX: 15, TXT: 16, AAAA: 28, SRV: 33, CAA: 257 }

export interface NameServer {
  address: string
  /** How many questions came. */
  questions(): number
  close(): Promise<void>
}

type Send = (reply: Buffer) => void

/** A name server on loopback that replies to a question as it is told. */
export async function startNameServer(reply: (query: Buffer, send: Send) => void): Promise<NameServer> {
  const socket = createSocket('udp4')
  let asked = 0
  socket.on('message', (query: Buffer, from: RemoteInfo) => {
    asked += 1
    reply(query, (bytes) => socket.send(bytes, from.port, from.address))
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  return {
    address: `127.0.0.1:${socket.address().port}`,
    questions: () => asked,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  }
}

/** A reply with these answers; `code` 3 says that there is no such name. */
export function replyTo(query: Buffer, answers: readonly Answer[], code = 0): Buffer {
  const header = Buffer.from(query.subarray(0, 12))
  header.writeUInt16BE(0x8180 | code, 2)
  header.writeUInt16BE(answers.length, 6)
  header.writeUInt32BE(0, 8)
  const records = answers.map(({ type, data }) => {
    const record = Buffer.alloc(12)
    // The name is that of the question, which begins at the twelfth byte.
    record.writeUInt16BE(0xc00c, 0)
    record.writeUInt16BE(type, 2)
    record.writeUInt16BE(1, 4)
    record.writeUInt32BE(60, 6)
    record.writeUInt16BE(data.length, 10)
    return Buffer.concat([record, data])
  })
  return Buffer.concat([header, questionOf(query), ...records])
}

/** "mail.example" as DNS writes it. */
export function nameBytes(name: string): Buffer {
  const labels = name.split('.').map((label) => Buffer.from([label.length, ...Buffer.from(label)]))
  return Buffer.concat([...labels, Buffer.from([0])])
}

export function number16(value: number): Buffer {
  return Buffer.from([value >> 8, value & 0xff])
}

function questionOf(query: Buffer): Buffer {
  return query.subarray(12, query.indexOf(0, 12) + 5)
}
