import dbus, { type Message, type MessageBus } from 'dbus-next'

/** What a call on the bus is answered with: a signature and its values, nothing at all, or silence. */
type Reply = { signature: string; body: unknown[] } | 'nothing' | 'silence'

/** A call that reached a name of ours. */
export interface Call {
  sender: string
  path: string
  member: string
  body: unknown[]
}

/** A name on the session's bus that a test owns, in place of the desktop's own service. */
export interface OwnedName {
  /** Calls a method of another program; by raw messages, since not all of them describe themselves in full. */
  call(
    destination: string,
    path: string,
    [face, member]: [string, string],
    signature?: string,
    body?: unknown[],
  ): Promise<unknown[]>
  signal(path: string, face: string, member: string, signature: string, body: unknown[]): void
  release(): void
}

/** Owns `name` and gives each call to it to `answer`. */
export async function ownName(name: string, answer: (call: Call) => Reply): Promise<OwnedName> {
  const bus = dbus.sessionBus()
  let released = false
  // What comes once the name was given up cannot be answered any more.
  bus.addMethodHandler((message: Message) => released || handle(bus, message, answer))
  const owned = await bus.requestName(name, replacing)
  if (owned !== dbus.RequestNameReply.PRIMARY_OWNER) throw new Error(`another program keeps the name ${name}`)
  return {
    async call(destination, path, [face, member], signature = '', body = []) {
      const call = new dbus.Message({ destination, path, interface: face, member, signature, body })
      return (await bus.call(call))?.body ?? []
    },
    signal: (path, face, member, signature, body) =>
      bus.send(dbus.Message.newSignal(path, face, member, signature, body)),
    release() {
      released = true
      bus.disconnect()
    },
  }
}

/** To take the name over from whoever has it, and not to wait for it. */
const replacing = dbus.NameFlag.REPLACE_EXISTING | dbus.NameFlag.DO_NOT_QUEUE

function handle(bus: MessageBus, message: Message, answer: (call: Call) => Reply): boolean {
  if (message.interface === 'org.freedesktop.DBus.Peer') return false
  const reply = answer({
    sender: message.sender ?? '',
    path: message.path ?? '',
    member: message.member ?? '',
    body: message.body ?? [],
  })
  if (reply === 'silence') return true
  bus.send(
    reply === 'nothing'
      ? dbus.Message.newMethodReturn(message)
      : dbus.Message.newMethodReturn(message, reply.signature, reply.body),
  )
  return true
}
