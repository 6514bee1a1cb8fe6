import { randomUUID } from 'node:crypto'
import { type ChannelDefinition, parseChannel } from '../../shared/channels/definition'
import type { ChannelEvent } from '../../shared/channels/event'
import { type Channel, contentFor, recipientsOf } from '../../shared/channels/messages'
import { neededSecrets, secretProblem } from '../../shared/channels/secret-fields'
import { type SecretName, secretNames } from '../../shared/channels/secret-names'
import type { ChannelView, Keeping } from '../../shared/channels/view'
import { text } from '../../shared/text/text'
import type { FieldProblem } from '../../shared/watch/monitor'
import type { Clock } from '../clock'
import { RequestRefused } from '../dispatch'
import { redacted } from '../secrets/redact'
import { SecretNotKeptError, type Secrets } from '../secrets/secrets'
import type { ChannelRepository } from '../store/channels'
import { deliver } from './deliver'
import { testEvents } from './test-events'
import { SecretMissingError, type Sending } from './transport'

/** What a person wrote about a channel. */
export interface WrittenChannel {
  definition: Record<string, unknown>
  /** Those that are new; what is not named stays as it is. */
  secrets: Record<string, string>
  keeping: Keeping
}

interface Parts {
  repository: ChannelRepository
  secrets: Secrets
  clock: Clock
  /** They are different from before. */
  onChange(): void
}

/** A test that takes longer, in milliseconds, is broken off. */
const patience = 20_000

/** The ways out of this laptop. What a person got wrong is refused with a sentence at each field. */
export class Channels {
  #channels: readonly Channel[]

  constructor(private readonly parts: Parts) {
    this.#channels = parts.repository.all()
  }

  all(): readonly Channel[] {
    return this.#channels
  }

  views(): ChannelView[] {
    return this.#channels.map((channel) => this.#view(channel))
  }

  add(written: WrittenChannel): string {
    const id = randomUUID()
    this.#keep({ id, ...this.#understood(id, written), enabled: true }, written)
    return id
  }

  update(id: string, written: WrittenChannel): void {
    const channel = this.#existing(id)
    this.#keep({ ...channel, ...this.#understood(id, written) }, written)
  }

  enable(id: string, enabled: boolean): void {
    this.#save({ ...this.#existing(id), enabled })
  }

  remove(id: string): void {
    const { repository, secrets, onChange } = this.parts
    const { definition } = this.#existing(id)
    for (const name of secretNames[definition.kind]) secrets.forget(keptName(id, name))
    repository.remove(id)
    this.#channels = repository.all()
    onChange()
  }

  /** Sends a test to everybody on a channel, saved or not, and returns what to tell the person who asked. */
  async try(id: string | null, written: WrittenChannel): Promise<{ sent: boolean; sentence: string }> {
    const { definition } = this.#understood(id, written)
    const secret = this.#secretsOf(id, written.secrets)
    for (const recipient of recipientsOf(definition)) {
      for (const event of testEvents(definition.kind, randomUUID(), this.parts.clock)) {
        const reason = await this.#sendTest(definition, event, recipient, secret)
        if (reason !== null) return { sent: false, sentence: this.#redacted(reason, written.secrets) }
      }
    }
    return { sent: true, sentence: text.channels.test.accepted }
  }

  /** For what is being sent: a secret of a channel that is saved. */
  secretOf(id: string): Sending['secret'] {
    return this.#secretsOf(id, {})
  }

  #secretsOf(id: string | null, given: Record<string, string>): Sending['secret'] {
    return (name) => {
      const secret = given[name] ?? (id === null ? null : this.parts.secrets.read(keptName(id, name)))
      if (secret === null) throw new SecretMissingError(name)
      return secret
    }
  }

  /** Without the secrets that are kept and those that were only tried, should a server have repeated them. */
  #redacted(reason: string, given: Record<string, string>): string {
    return redacted(this.parts.secrets.redact(reason), Object.values(given))
  }

  /** Returns why it was not sent; null when it was. */
  async #sendTest(
    definition: ChannelDefinition,
    event: ChannelEvent,
    recipient: string,
    secret: Sending['secret'],
  ): Promise<string | null> {
    const content = contentFor(event, definition)
    if (content === null) return null
    const delivery = await deliver(definition, {
      parcel: { id: event.id, recipient, content },
      signal: AbortSignal.timeout(patience),
      secret,
      now: () => this.parts.clock.now(),
    })
    return delivery.outcome === 'sent' ? null : delivery.reason
  }

  #understood(id: string | null, written: WrittenChannel): { definition: ChannelDefinition } {
    const parsed = parseChannel(written.definition)
    if (!parsed.ok) throw wrong(parsed.error)
    const definition = parsed.value
    const standing = id === null ? undefined : this.#channels.find((channel) => channel.id === id)
    if (standing !== undefined && standing.definition.kind !== definition.kind) {
      throw wrong([{ field: 'kind', sentence: text.channels.refused.kindStays }])
    }
    const problems = this.#secretProblems(id, definition, written.secrets)
    if (problems.length > 0) throw wrong(problems)
    return { definition }
  }

  #secretProblems(
    id: string | null,
    definition: ChannelDefinition,
    given: Record<string, string>,
  ): FieldProblem[] {
    const known: ReadonlySet<string> = new Set(secretNames[definition.kind])
    const unknown = Object.keys(given)
      .filter((name) => !known.has(name))
      .map((field) => ({ field, sentence: text.channels.refused.noSuchSecret(field) }))
    const own = secretNames[definition.kind].flatMap((name): FieldProblem[] => {
      const text = given[name]
      const sentence = text === undefined ? null : secretProblem(name, text)
      return sentence === null ? [] : [{ field: name, sentence }]
    })
    const missing = neededSecrets(definition)
      .filter((name) => given[name] === undefined && !this.#hasSecret(id, name))
      .map((field) => ({ field, sentence: text.channels.refused.secretNeeded }))
    return [...unknown, ...own, ...missing]
  }

  #hasSecret(id: string | null, name: SecretName): boolean {
    return id !== null && this.parts.secrets.read(keptName(id, name)) !== null
  }

  #keep(channel: Channel, { secrets, keeping }: WrittenChannel): void {
    try {
      for (const [name, text] of Object.entries(secrets)) {
        this.parts.secrets.keep(`${channel.id}/${name}`, text, keeping)
      }
    } catch (error) {
      if (error instanceof SecretNotKeptError) throw new RequestRefused('refused', error.sentence)
      throw error
    }
    this.#save(channel)
  }

  #save(channel: Channel): void {
    const { repository, clock, onChange } = this.parts
    repository.save(channel, clock.now())
    this.#channels = repository.all()
    onChange()
  }

  #existing(id: string): Channel {
    const channel = this.#channels.find((candidate) => candidate.id === id)
    if (channel === undefined) throw new RequestRefused('not found', text.channels.refused.gone)
    return channel
  }

  #view({ id, definition, enabled }: Channel): ChannelView {
    const { secrets } = this.parts
    const kept = secretNames[definition.kind].flatMap((name) => {
      const about = secrets.about(keptName(id, name))
      return about === null ? [] : [{ name, ...about }]
    })
    const usable = new Set<string>(
      kept.filter(({ keeping }) => keeping !== 'unreadable').map(({ name }) => name),
    )
    const missing = neededSecrets(definition).some((name) => !usable.has(name))
    return {
      id,
      definition,
      enabled,
      secrets: kept,
      trouble: missing ? text.channels.refused.secretAgain : null,
    }
  }
}

function keptName(id: string, name: SecretName): string {
  return `${id}/${name}`
}

function wrong(problems: FieldProblem[]): RequestRefused {
  return new RequestRefused('invalid', problems[0]?.sentence ?? text.channels.refused.noChannel, problems)
}
