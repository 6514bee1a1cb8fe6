import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type WebSocket as ServerSocket, WebSocketServer } from 'ws'
import type { Connection, ConnectionStatus } from '../../../renderer/app/connection'
import { connectBySocket } from '../../../renderer/app/socket'

let server: Server
let sockets: WebSocketServer
let answer: (message: { id: number; name: string }, socket: ServerSocket) => void

beforeEach(async () => {
  answer = ({ id }, socket) => socket.send(JSON.stringify({ id, ok: true, value: null }))
  await listen(0)
})

afterEach(stop)

test('a request gets its own answer, also when answers come in another order', async () => {
  const waiting: (() => void)[] = []
  answer = ({ id, name }, socket) => {
    waiting.unshift(() => socket.send(JSON.stringify({ id, ok: true, value: { id: name } })))
    if (waiting.length === 2) for (const send of waiting) send()
  }
  const connection = await opened()
  const replies = await Promise.all([
    connection.request('monitor.add', { definition: {} }),
    connection.request('log.write', { text: 'x' }),
  ])
  expect(replies).toEqual([
    { ok: true, value: { id: 'monitor.add' } },
    { ok: true, value: { id: 'log.write' } },
  ])
})

test('a failure comes with its sentence', async () => {
  const error = { code: 'refused', sentence: 'There is no shift to end.', fields: [] }
  answer = ({ id }, socket) => socket.send(JSON.stringify({ id, ok: false, error }))
  const connection = await opened()
  expect(await connection.request('shift.end', null)).toEqual({ ok: false, error })
})

test('events reach those who subscribed, until they leave', async () => {
  const connection = await opened()
  const seen: string[] = []
  const leave = connection.subscribe(({ type }) => seen.push(type))
  const event = { type: 'show', screen: 'now', id: null }
  answer = ({ id }, socket) => {
    socket.send(JSON.stringify({ event }))
    socket.send(JSON.stringify({ id, ok: true, value: null }))
  }
  await connection.request('shift.end', null)
  leave()
  await connection.request('shift.end', null)
  expect(seen).toEqual(['show'])
})

test('a lost connection answers what was waiting, and comes back by itself', async () => {
  answer = (_, socket) => socket.terminate()
  const connection = await opened()
  const reply = await connection.request('shift.end', null)
  expect(reply).toMatchObject({ ok: false, error: { code: 'failed' } })
  await until(connection, 'open')
  answer = ({ id }, socket) => socket.send(JSON.stringify({ id, ok: true, value: null }))
  expect(await connection.request('shift.end', null)).toEqual({ ok: true, value: null })
})

test('it keeps trying while Watchkeeper is away', async () => {
  const connection = await opened()
  const { port } = server.address() as AddressInfo
  await stop()
  await until(connection, 'lost')
  expect(await connection.request('shift.end', null)).toMatchObject({ ok: false })
  await listen(port)
  await until(connection, 'open')
})

test('a refused token ends the trying', async () => {
  const { port } = server.address() as AddressInfo
  const connection = connectBySocket({
    address: `ws://127.0.0.1:${port}/elsewhere`,
    isRefused: async () => true,
    shortestWait: 5,
  })
  await until(connection, 'expired')
})

async function opened(): Promise<Connection> {
  const { port } = server.address() as AddressInfo
  const connection = connectBySocket({
    address: `ws://127.0.0.1:${port}/contract`,
    isRefused: async () => false,
    shortestWait: 5,
    longestWait: 20,
  })
  await until(connection, 'open')
  return connection
}

function until(connection: Connection, wanted: ConnectionStatus): Promise<void> {
  return new Promise((resolve) => {
    connection.watchStatus((status) => {
      if (status === wanted) resolve()
    })
  })
}

async function listen(port: number): Promise<void> {
  server = createServer()
  sockets = new WebSocketServer({ server, path: '/contract' })
  sockets.on('connection', (socket) =>
    socket.on('message', (data) => answer(JSON.parse(String(data)), socket)),
  )
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
}

async function stop(): Promise<void> {
  for (const socket of sockets.clients) socket.terminate()
  sockets.close()
  await new Promise((resolve) => server.close(resolve))
}
