import { once } from 'node:events'
import WebSocket from 'ws'
import { type RequestInput, type RequestName, type RequestReply, requests } from '#shared/contract'

/** The contract, as the page behind the printed link speaks it. */
export class ContractSocket {
  #asked = 0

  private constructor(private readonly socket: WebSocket) {
    // The door may be killed; what was asked by then was answered.
    socket.on('error', () => {})
  }

  static async open(link: string): Promise<ContractSocket> {
    const { origin, host } = new URL(link)
    const exchanged = await fetch(link, { redirect: 'manual' })
    const cookie = String(exchanged.headers.get('set-cookie')).split(';')[0] ?? ''
    const socket = new WebSocket(`ws://${host}${exchanged.headers.get('location')}contract`, {
      headers: { cookie, origin },
    })
    await once(socket, 'open')
    return new ContractSocket(socket)
  }

  /** Asks, and takes the answer for what the contract says it is; throws when it is a refusal. */
  async ask<Name extends RequestName>(name: Name, input: RequestInput<Name>): Promise<RequestReply<Name>> {
    this.#asked += 1
    const id = this.#asked
    this.socket.send(JSON.stringify({ id, name, input }))
    const value = await this.#answer(id)
    return requests[name].reply.parse(value) as RequestReply<Name>
  }

  #answer(id: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const listen = (data: unknown) => {
        const message = JSON.parse(String(data))
        if (message.id !== id) return
        this.socket.off('message', listen)
        if (message.ok) resolve(message.value)
        else reject(new Error(message.error.sentence))
      }
      this.socket.on('message', listen)
    })
  }
}
