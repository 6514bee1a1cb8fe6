import type { Subject } from '../../shared/log/subject'
import {
  type Bundling,
  type BundlingTime,
  decideTellings,
  nothingWaits,
  type WaitingNews,
  waitingOf,
  withNews,
} from '../../shared/notify/bundle'
import type { Answer } from '../../shared/notify/buttons'
import { hushAt } from '../../shared/notify/hush'
import { notificationOf } from '../../shared/notify/native-notification'
import type { News, Telling } from '../../shared/notify/news'
import type { NotifyPreferences } from '../../shared/notify/preferences'
import { soundFor } from '../../shared/notify/sounds'
import type { Clock } from '../clock'
import type { Diagnostics } from '../diagnostics'
import { settlesWithin } from '../settles-within'
import type { DoNotDisturb } from '../system/do-not-disturb'
import type { Presenter } from './presenter'
import type { Sounds } from './sounds'

/** News for the person at this laptop, kept by whoever decided that they are told. */
export interface Announcement {
  news: News
  /** Asked right before it is told: the news as they are by then; null when they do not want telling any more. */
  current(): News | null
  /** It was told, or does not stand any more. */
  settle(): void
}

interface Parts {
  clock: Clock
  preferences(): NotifyPreferences & { notifications: boolean }
  presenter: Presenter
  sounds: Pick<Sounds, 'play'>
  doNotDisturb: Pick<DoNotDisturb, 'isOn' | 'whenKnown'>
  diagnostics: Diagnostics
  /** A person clicked a notification, or one of its buttons; null: it was about several things. */
  onAnswer(answer: Answer, subject: Subject | null): void
}

/** What is being shown when Watchkeeper ends is waited for so long, in milliseconds. */
const lastMoment = 1_000
/** The clock may be set meanwhile, so waiting looks at it this often, in milliseconds. */
const longestWait = 60_000

/** The one way by which a person is told natively: it bundles, keeps back what is to be quiet, and shows the rest. */
export class Announcer {
  #bundling: Bundling = nothingWaits
  /** Came since it was decided last, and cannot be told before `#lookAt`. */
  #arrived: WaitingNews[] = []
  #lookAt: number | null = null
  readonly #announced = new Map<string, Announcement>()
  #queue: Promise<void> = Promise.resolve()
  #timer: NodeJS.Timeout | undefined
  #stopped = false

  constructor(private readonly parts: Parts) {}

  announce(announcement: Announcement): void {
    if (this.#announced.has(announcement.news.id)) return
    this.#announced.set(announcement.news.id, announcement)
    this.parts.doNotDisturb.whenKnown(() => this.#admit(announcement.news))
  }

  #admit(news: News): void {
    const time = this.#time()
    const waiting = waitingOf(this.#bundling, news, time)
    if (waiting === null) {
      this.#arrived.push({ news, keptBack: false })
      this.look()
      return
    }
    // In a storm of thousands, deciding again about all that wait for each that comes would hold up everything else.
    this.#arrived.push(waiting.waits)
    if (waiting.until === null || this.#stopped) return
    if (this.#lookAt === null || waiting.until < this.#lookAt) this.#lookBy(waiting.until, time.now)
  }

  /** Decides again what is told now: time passed, or a person wants it otherwise. */
  look(): void {
    if (this.#stopped) return
    clearTimeout(this.#timer)
    const time = this.#time()
    const { tellings, bundling, lookAt } = decideTellings(withNews(this.#bundling, this.#arrived), time)
    this.#bundling = bundling
    this.#arrived = []
    this.#lookAt = null
    for (const telling of tellings) this.#queue = this.#queue.then(() => this.#tell(telling))
    if (lookAt !== null) this.#lookBy(lookAt, time.now)
  }

  #lookBy(lookAt: number, now: number): void {
    clearTimeout(this.#timer)
    this.#lookAt = lookAt
    this.#timer = setTimeout(() => this.look(), Math.min(Math.max(lookAt - now, 0), longestWait))
  }

  #time(): BundlingTime {
    const { clock, preferences, doNotDisturb } = this.parts
    const wishes = preferences()
    const now = clock.now()
    const hush = hushAt(wishes, now, clock.zone(), !doNotDisturb.isOn())
    return { now, span: wishes.bundleSeconds * 1000, hush }
  }

  /** Shows what can be shown in a moment, and nothing after that: the rest stays to be told at the next start. */
  async stop(): Promise<void> {
    await settlesWithin(lastMoment, this.#queue)
    this.#stopped = true
    clearTimeout(this.#timer)
  }

  async #tell(telling: Telling): Promise<void> {
    if (this.#stopped) return
    try {
      const announcements = telling.news.flatMap(({ id }) => this.#announced.get(id) ?? [])
      const news = announcements.flatMap((announcement) => announcement.current() ?? [])
      if (news.length > 0) await this.#show({ ...telling, news })
      // Ended in the middle of it, nobody knows whether it was seen: it is told once more.
      if (this.#stopped) return
      for (const announcement of announcements) {
        this.#announced.delete(announcement.news.id)
        announcement.settle()
      }
    } catch (error) {
      this.parts.diagnostics.record('telling failed', { error })
    }
  }

  /** What the system does not show is not tried again, which would pile up: sound, tray and window tell of it. */
  async #show(telling: Telling): Promise<void> {
    const { preferences, presenter, onAnswer } = this.parts
    const { notifications } = preferences()
    const sounded = this.#sound(telling, true)
    if (!notifications) return
    const notification = notificationOf(telling)
    const presented = await presenter.present(notification, (answer) =>
      onAnswer(answer, notification.subject),
    )
    if (!presented.ok && !sounded && !this.#stopped) this.#sound(telling, false)
  }

  /** Returns whether there is a sound for it. */
  #sound(telling: Telling, shown: boolean): boolean {
    const { preferences, sounds } = this.parts
    const wishes = preferences().sounds
    const sound = soundFor(telling, wishes, shown)
    if (sound !== null) void sounds.play(sound, wishes.volume)
    return sound !== null
  }
}
