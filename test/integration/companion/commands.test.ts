import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { plainDoor } from '#main/browser/plain-door'
import { withWatchkeeper } from './fixture'
import type { Watchkeeper } from './watchkeeper'

const { start, restart, folder } = withWatchkeeper()

let script: string
let trace: string
beforeEach(() => {
  script = join(folder(), 'check.sh')
  trace = join(folder(), 'it-ran')
  writeFileSync(script, `#!/bin/sh\ntouch '${trace}'\necho "said $1"\n`)
  chmodSync(script, 0o755)
})

const definition = (argument: string) => ({
  name: 'Plugin',
  kind: 'command',
  command: [script, argument],
  interval: '1 hour',
})

function writeRunbook(argument: string): string {
  const path = join(folder(), 'runbook.md')
  writeFileSync(
    path,
    `# Ledger\n\n\`\`\`yaml monitors\n- name: Plugin\n  kind: command\n  command: ['${script}', '${argument}']\n  interval: 1 hour\n\`\`\`\n`,
  )
  return path
}

async function opened(argument: string): Promise<Watchkeeper> {
  const watchkeeper = await start()
  await watchkeeper.ask('runbook.open', { path: writeRunbook(argument), kind: 'file' })
  await watchkeeper.until(({ monitors }) =>
    Object.values(monitors).find((view) => view.definition.name === 'Plugin'),
  )
  return watchkeeper
}

function fingerprintIn(watchkeeper: Watchkeeper): string {
  const { approval } = watchkeeper.monitorNamed('Plugin')
  if (approval === null) throw new Error('there is nothing to approve')
  return approval.fingerprint
}

describe('a command of a runbook', () => {
  test('does not run before a person approved it, and runs from then on, also after a restart', async () => {
    const watchkeeper = await opened('hello')
    const { id } = watchkeeper.monitorNamed('Plugin')
    const waiting = await watchkeeper.check(id)
    expect(waiting).toMatchObject({ status: 'unknown', approval: { fingerprint: expect.any(String) } })
    expect(waiting.why).toContain('waits for your approval')
    expect(existsSync(trace)).toBe(false)

    await watchkeeper.ask('monitor.approveCommand', { id, fingerprint: fingerprintIn(watchkeeper) })
    const ran = await watchkeeper.until(({ monitors }) =>
      monitors[id]?.last?.text === 'said hello' ? monitors[id] : null,
    )
    expect(ran).toMatchObject({ approval: null, last: { outcome: 'answered' } })
    expect(existsSync(trace)).toBe(true)

    const again = await restart(watchkeeper)
    expect(again.monitorNamed('Plugin').approval).toBeNull()
  })

  test('waits again once it is another, and an approval of what it was does not count', async () => {
    const watchkeeper = await opened('hello')
    const { id } = watchkeeper.monitorNamed('Plugin')
    const seen = fingerprintIn(watchkeeper)
    await watchkeeper.ask('monitor.approveCommand', { id, fingerprint: seen })
    await watchkeeper.until(({ monitors }) => monitors[id]?.last?.text === 'said hello' || null)

    writeRunbook('other')
    await watchkeeper.until(({ monitors }) => monitors[id]?.approval)
    expect(await watchkeeper.check(id)).toMatchObject({ status: 'unknown' })
    const refusal = await watchkeeper.refusal('monitor.approveCommand', { id, fingerprint: seen })
    expect(refusal).toMatchObject({ code: 'refused', sentence: expect.stringContaining('changed meanwhile') })
    expect((await watchkeeper.check(id)).last?.text).toContain('waits for your approval')
  })
})

describe('a command of a runbook that is changed on this laptop', () => {
  test('still waits when something else was changed', async () => {
    const watchkeeper = await opened('hello')
    const { id } = watchkeeper.monitorNamed('Plugin')
    await watchkeeper.ask('monitor.update', {
      id,
      definition: { ...definition('hello'), interval: '2 hours' },
    })
    expect(await watchkeeper.check(id)).toMatchObject({ status: 'unknown', approval: expect.anything() })
    expect(existsSync(trace)).toBe(false)
  })

  test('may run once it is another, written here', async () => {
    const watchkeeper = await opened('hello')
    const { id } = watchkeeper.monitorNamed('Plugin')
    await watchkeeper.ask('monitor.update', { id, definition: definition('mine') })
    expect(await watchkeeper.check(id)).toMatchObject({ approval: null, last: { text: 'said mine' } })
  })

  test.each([
    ['arguments', { command: ['PROGRAM', 'hello', 'more'] }],
    ['environment', { environment: { MODE: 'other' } }],
    ['folder', { folder: '/tmp' }],
  ])('asks again when its runbook has other %s', async (_name, change) => {
    const watchkeeper = await opened('hello')
    const { id } = watchkeeper.monitorNamed('Plugin')
    await watchkeeper.ask('monitor.approveCommand', { id, fingerprint: fingerprintIn(watchkeeper) })
    await watchkeeper.until(({ monitors }) => (monitors[id]?.approval === null ? true : null))
    const changed = { ...definition('hello'), ...change }
    const text = JSON.stringify([changed]).replace('PROGRAM', script)
    writeFileSync(join(folder(), 'runbook.md'), `# Ledger\n\n\`\`\`yaml monitors\n${text}\n\`\`\`\n`)
    await watchkeeper.until(({ monitors }) => monitors[id]?.approval)
  })
})

describe('what a window asks for', () => {
  test('runs no command that a person declines: what is written waits, and what is tried or approved is refused', async () => {
    const questions: string[] = []
    const watchkeeper = await start({
      async askAboutCommand(question) {
        questions.push(question)
        return 'declined'
      },
    })
    const { id } = await watchkeeper.ask('monitor.add', { definition: definition('first') })
    const waiting = await watchkeeper.check(id)
    expect(waiting).toMatchObject({ status: 'unknown', approval: { fingerprint: expect.any(String) } })
    const changed = { ...definition('sec ond'), environment: { MODE: 'fast' }, folder: '/tmp' }
    await watchkeeper.ask('monitor.update', { id, definition: changed })
    const fingerprint = (await watchkeeper.check(id)).approval?.fingerprint ?? ''
    const declined = { code: 'refused', sentence: 'The command was not run, since you did not let it.' }
    expect(await watchkeeper.refusal('monitor.approveCommand', { id, fingerprint })).toMatchObject(declined)
    expect(await watchkeeper.refusal('monitor.try', { definition: changed })).toMatchObject(declined)
    expect(existsSync(trace)).toBe(false)
    expect(questions).toHaveLength(4)
    expect(questions[1]).toBe(
      `${script} "sec ond"\n\nEnvironment: MODE=fast\n\nFolder: /tmp\n\nA monitor runs it on this laptop, with your rights, again and again. Let it run only if you know what it does.`,
    )
  })

  test('runs no command where there is nobody to ask but a page', async () => {
    const watchkeeper = await start({ askAboutCommand: plainDoor.askAboutCommand })
    const { id } = await watchkeeper.ask('monitor.add', { definition: definition('first') })
    const fingerprint = (await watchkeeper.check(id)).approval?.fingerprint ?? ''
    const refusal = await watchkeeper.refusal('monitor.approveCommand', { id, fingerprint })
    expect(refusal.sentence).toContain('start Watchkeeper with --allow-commands')
    expect(existsSync(trace)).toBe(false)
  })

  test('asks once for what is tried and saved, and one question at a time', async () => {
    const questions: string[] = []
    let answer: (answer: 'allowed') => void = () => {}
    const watchkeeper = await start({
      askAboutCommand(question) {
        questions.push(question)
        return new Promise((resolve) => {
          answer = resolve
        })
      },
    })
    const trial = watchkeeper.ask('monitor.try', { definition: definition('first') })
    const meanwhile = await watchkeeper.refusal('monitor.try', { definition: definition('second') })
    expect(meanwhile.sentence).toMatch(/^Whether another command may run is still being asked\./)
    answer('allowed')
    expect(await trial).toMatchObject({ sample: { text: 'said first' } })
    const { id } = await watchkeeper.ask('monitor.add', { definition: definition('first') })
    expect(await watchkeeper.check(id)).toMatchObject({ approval: null, last: { text: 'said first' } })
    expect(questions).toHaveLength(1)
  })

  test('asks about no command that cannot be seen whole', async () => {
    const watchkeeper = await start()
    const long = definition('x'.repeat(1_500))
    const refusal = await watchkeeper.refusal('monitor.try', { definition: long })
    expect(refusal.sentence).toMatch(
      /^The command has 1,\d{3} characters, more than can be shown for your approval\./,
    )
  })
})

describe('a command written on this laptop', () => {
  test('needs no other approval than being written', async () => {
    const watchkeeper = await start()
    const { id } = await watchkeeper.ask('monitor.add', { definition: definition('first') })
    expect(await watchkeeper.check(id)).toMatchObject({ approval: null, last: { text: 'said first' } })
    await watchkeeper.ask('monitor.update', { id, definition: definition('second') })
    expect(await watchkeeper.check(id)).toMatchObject({ approval: null, last: { text: 'said second' } })
  })

  test('is run by whoever tries it, and by that is not approved', async () => {
    const watchkeeper = await opened('hello')
    const { id } = watchkeeper.monitorNamed('Plugin')
    const trial = await watchkeeper.ask('monitor.try', { definition: definition('hello') })
    expect(trial).toMatchObject({ status: 'ok', sample: { text: 'said hello' } })
    expect(watchkeeper.state().monitors[id]?.approval).not.toBeNull()
  })

  test('is told when it cannot be tried', async () => {
    const watchkeeper = await start()
    const absent = { ...definition('x'), command: ['no-such-program-here'] }
    expect(await watchkeeper.ask('monitor.try', { definition: absent })).toMatchObject({
      status: 'unknown',
      why: 'There is no program no-such-program-here on this laptop.',
    })
  })

  test('waits for approval when it was imported', async () => {
    const watchkeeper = await start()
    const text = `- name: Plugin\n  kind: command\n  command: ['${script}']\n`
    await watchkeeper.ask('monitors.import', { text })
    const { id } = await watchkeeper.until(({ monitors }) =>
      Object.values(monitors).find(({ approval }) => approval !== null),
    )
    expect(await watchkeeper.check(id)).toMatchObject({ status: 'unknown' })
    expect(existsSync(trace)).toBe(false)
  })
})
