import { type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { type Answer, fittingButtons } from '../../shared/notify/buttons'
import type { NativeNotification } from '../../shared/notify/native-notification'
import { text } from '../../shared/text/text'
import { NotificationFailedError, type Notifier, NotifierMissingError, type Shown } from './notifier'

/** A service that takes longer than this, in milliseconds, stands still, or is not there. */
const patience = 10_000

/** A notification with buttons keeps its process until it is closed; so many at most, the newest. */
const processesKept = 20

type Program = ChildProcessByStdio<null, Readable, Readable>

interface Options {
  icon: string | null
  /** How many buttons the desktop shows of one notification. */
  buttonsShown: number
  program?: string
}

/**
 * Notifications of a Linux desktop, each by a process of its own, so that a service that stands still holds nothing
 * up. The program asks the service itself whether it has buttons, and leaves them out where it has none; the number
 * that it prints first is that of the notification, which only a service that took it gives.
 */
export class NotifySend implements Notifier {
  readonly #kept = new Set<Program>()
  /** Before 0.8 it knew no buttons, and ended as soon as the notification was shown. */
  #isOld = false

  constructor(private readonly options: Options) {}

  async show(notification: NativeNotification, onAnswer: (answer: Answer) => void): Promise<Shown> {
    if (!this.#isOld) {
      const outcome = await this.#showWithAnswers(notification, onAnswer)
      if (outcome !== 'too old') return outcome
      this.#isOld = true
    }
    return this.#showOnly(notification)
  }

  close(): void {
    for (const program of this.#kept) program.kill()
  }

  #showWithAnswers(
    notification: NativeNotification,
    onAnswer: (answer: Answer) => void,
  ): Promise<Shown | 'too old'> {
    const buttons = fittingButtons(notification.buttons, this.options.buttonsShown)
    const answers: Answer[] = ['open', ...buttons.map(({ answer }) => answer)]
    // The action "default" is a click on the notification itself.
    const actions = [
      `default=${text.notify.buttons.open}`,
      ...buttons.map(({ answer, label }) => `${answer}=${label}`),
    ]
    const program = this.#run(['--print-id', ...actions.map((action) => `--action=${action}`)], notification)
    const said = textOf(program.stderr)
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        program.kill()
        reject(new NotificationFailedError(text.notify.notShown.neverAnswered))
      }, patience)
      onLine(program.stdout, (line) => {
        if (Number(line) > 0) {
          clearTimeout(timer)
          resolve({ by: 'notify-send', buttons: !said().includes('Actions are not supported') })
          return
        }
        const name = line === 'default' ? 'open' : line
        const answer = answers.find((one) => one === name)
        if (answer !== undefined) onAnswer(answer)
      })
      program.once('error', (error) => {
        clearTimeout(timer)
        reject(new NotifierMissingError(text.notify.notShown.missing, error))
      })
      program.once('close', (code) => {
        clearTimeout(timer)
        if (/unknown option/i.test(said())) resolve('too old')
        reject(failed(code, said()))
      })
    })
  }

  #showOnly(notification: NativeNotification): Promise<Shown> {
    const program = this.#run([], notification)
    const said = textOf(program.stderr)
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => program.kill(), patience)
      program.once('error', (error) => reject(new NotifierMissingError(text.notify.notShown.missing, error)))
      program.once('close', (code) => {
        clearTimeout(timer)
        if (code === 0) resolve({ by: 'notify-send', buttons: false })
        reject(failed(code, said()))
      })
    })
  }

  #run(more: readonly string[], notification: NativeNotification): Program {
    const program = spawn(
      // It would keep the number to itself until it ends, so its lines are let out as they come.
      'stdbuf',
      ['-oL', this.options.program ?? 'notify-send', ...more, ...shownAs(notification, this.options.icon)],
      // It takes its texts by the locale, and what it says is read here.
      { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LC_ALL: 'C.UTF-8' } },
    )
    this.#kept.add(program)
    program.once('close', () => this.#kept.delete(program))
    const [oldest] = this.#kept
    if (this.#kept.size > processesKept) oldest?.kill()
    return program
  }
}

function shownAs({ title, body, urgency, stays }: NativeNotification, icon: string | null): string[] {
  return [
    '--app-name=Watchkeeper',
    `--urgency=${urgency}`,
    ...(stays ? ['--expire-time=0'] : []),
    ...(icon === null ? [] : [`--icon=${icon}`]),
    // Watchkeeper has sounds of its own.
    '--hint=boolean:suppress-sound:true',
    '--',
    title,
    withoutMarkup(body),
  ]
}

/** Services take the body for markup, and the program takes backslashes for the begin of an escape. */
function withoutMarkup(body: string): string {
  return body.replace(/[<>&\\]/g, (character) => lookalikes[character] ?? '')
}

const lookalikes: Record<string, string> = { '<': '‹', '>': '›', '&': '＆', '\\': '\\\\' }

/** What a shell, and `stdbuf`, end with when there is no such program, or none that may be run. */
const notRun: readonly unknown[] = [126, 127]

function failed(code: number | null, said: string): NotificationFailedError {
  const cause = { code, said }
  if (notRun.includes(code)) return new NotifierMissingError(text.notify.notShown.missing, cause)
  return new NotificationFailedError(text.notify.notShown.noService, cause)
}

function textOf(stream: Readable): () => string {
  let said = ''
  stream.setEncoding('utf8')
  stream.on('data', (chunk: string) => {
    said += chunk
  })
  return () => said
}

function onLine(stream: Readable, listener: (line: string) => void): void {
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) listener(line.trim())
  })
}
