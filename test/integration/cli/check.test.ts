import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SecretFile } from '#main/secrets/secret-file'
import type { Protection } from '#main/secrets/secrets'
import { eventually } from '../../eventually'
import { untilOver } from '../probes/processes'
import { temporaryFolder } from '../watch/harness'
import { type Endpoint, failing, freePort, hanging, startHttp, startTcp } from '../watch/servers'
import { commands, RunningProgram, run } from './program'

let folder: ReturnType<typeof temporaryFolder>
let endpoint: Endpoint
beforeEach(async () => {
  folder = temporaryFolder()
  endpoint = await startHttp()
})
afterEach(async () => {
  await endpoint.close()
  folder.delete()
})

async function runbookWith(...monitors: string[]): Promise<string> {
  const path = join(folder.path, 'runbook.md')
  await writeFile(path, `# Ledger\n\n\`\`\`yaml monitors\n${monitors.join('\n')}\n\`\`\`\n`)
  return path
}

const web = (name: string, more = '') => `- { name: ${name}, kind: http, url: "${endpoint.url}"${more} }`

describe('a secret that a monitor names', () => {
  const named = () => runbookWith(web('Checkout', ', headers: { Authorization: "Bearer {secret:checkout}" }'))
  const checked = async () => run(['check', await named(), '--data-dir', folder.path, '--json'])
  const keep = (origin: string, protection: Protection | null = null) => {
    const file = new SecretFile({ dataFolder: folder.path, now: Date.now, protection: () => protection })
    const keeping = protection === null ? 'unprotected' : 'protected'
    file.keep('named/checkout', 'a-token-of-a-test', keeping, { to: 'server', origin })
  }

  test('is sent to the server it is bound to', async () => {
    const sent: (string | undefined)[] = []
    endpoint.behaviour = (request, response) => {
      sent.push(request.headers.authorization)
      response.end()
    }
    keep(new URL(endpoint.url).origin)
    expect((await checked()).code).toBe(0)
    expect(sent).toEqual(['Bearer a-token-of-a-test'])
  })

  test.each([
    ['is not known', () => {}, 'does not know the secret checkout'],
    ['is for another server', () => keep('https://other.example'), 'is for https://other.example only'],
    [
      'is sealed by the keychain',
      () => keep(new URL(endpoint.url).origin, { seal: Buffer.from, open: String }),
      'cannot be read here',
    ],
  ])('has nothing sent where it %s', async (_, prepare, why) => {
    let asked = 0
    endpoint.behaviour = (_request, response) => {
      asked += 1
      response.end()
    }
    prepare()
    const { code, printed } = await checked()
    expect(code).toBe(3)
    expect(printed).toContain(why)
    expect(asked).toBe(0)
  })
})

describe('one endpoint', () => {
  test('that is well ends with 0 and a table', async () => {
    const { code, printed, complaints } = await run(['check', '--http', endpoint.url])
    expect({ code, complaints }).toEqual({ code: 0, complaints: '' })
    const [headings = '', row = '', ...rest] = printed.split('\n')
    expect(headings).toMatch(/^STATUS +MONITOR +RESULT +TOOK +WHY$/)
    expect(row).toMatch(/^OK +http:\/\/127\.0\.0\.1:\d+\/ +200 in .* ms +\d+ ms$/)
    expect(rest).toEqual([''])
  })

  test('that fails ends with 2, as JSON for a script', async () => {
    endpoint.behaviour = failing
    const { code, printed } = await run(['check', '--http', endpoint.url, '--json'])
    expect(code).toBe(2)
    expect(JSON.parse(printed)).toEqual([
      {
        monitor: endpoint.url,
        kind: 'http',
        status: 'critical',
        why: '503 where 200-299 is expected.',
        sample: expect.objectContaining({ outcome: 'failed', value: null }),
        thresholds: null,
      },
    ])
  })

  test('that hangs is given up after the time that was given', async () => {
    endpoint.behaviour = hanging
    const { code, printed } = await run(['check', '--http', endpoint.url, '--timeout', '200ms'])
    expect(code).toBe(2)
    expect(printed).toContain('did not answer within 0.2 s')
  })

  test('on a port says whether it accepts a connection', async () => {
    const server = await startTcp()
    expect(await run(['check', '--tcp', `127.0.0.1:${server.port}`])).toMatchObject({ code: 0 })
    await server.close()
    const closed = await run(['check', '--tcp', `127.0.0.1:${await freePort()}`])
    expect(closed).toMatchObject({
      code: 2,
      printed: expect.stringMatching(/CRITICAL .*Connection refused\.$/m),
    })
  })
})

describe('the monitors of a runbook', () => {
  test('that are well end with 0', async () => {
    const { code, printed } = await run(['check', await runbookWith(web('Ledger'), web('Portal'))])
    expect(code).toBe(0)
    expect(printed.match(/^OK /gm)).toHaveLength(2)
  })

  test('of which one is slow end with 1, by its own threshold', async () => {
    endpoint.behaviour = (_request, response) => setTimeout(() => response.end('at last'), 120)
    const path = await runbookWith(web('Ledger', ', warning: "> 100 ms", critical: "> 1 min"'), web('Portal'))
    const { code, printed } = await run(['check', path])
    expect(code).toBe(1)
    expect(printed).toMatch(/^WARNING +Ledger .*above 100 ms\.$/m)
    expect(printed).toMatch(/^OK +Portal /m)
  })

  test('end with the worst of them', async () => {
    endpoint.behaviour = (_request, response) => setTimeout(() => response.end('at last'), 120)
    const path = await runbookWith(web('Slow', ', warning: "> 100 ms"'), web('Wrong', ', expectStatus: 204'))
    expect(await run(['check', path])).toMatchObject({ code: 2 })
  })

  test('of which one is written wrongly are not known to be well', async () => {
    const path = await runbookWith(web('Ledger'), web('Portal', ', interval: soon'))
    const { code, printed, complaints } = await run(['check', path])
    expect(code).toBe(3)
    expect(printed).toMatch(/^OK +Ledger /m)
    expect(complaints).toMatch(/runbook\.md:5: .*interval: “soon” is not a duration/)
  })

  test('that are missing are told', async () => {
    const path = await runbookWith()
    expect(await run(['check', path])).toMatchObject({
      code: 3,
      complaints: `${path} has no monitors: write them in a block that begins with \`\`\`yaml monitors.\n`,
    })
  })
})

describe('what cannot be done', () => {
  test.each([
    [['check'], 'Name one thing to check: a runbook, --http URL or --tcp HOST:PORT.'],
    [
      ['check', 'a.md', '--http', 'http://127.0.0.1/'],
      'Name one thing to check: a runbook, --http URL or --tcp',
    ],
    [['check', '/nowhere/a.md'], 'There is no file at /nowhere/a.md.'],
    [
      ['check', '--http', 'ftp://127.0.0.1/'],
      'url: ftp: is not a scheme Watchkeeper can check; use http:// or',
    ],
    [['check', '--tcp', '127.0.0.1'], '"127.0.0.1" is not an address; write it like db-1.example:5432.'],
    [['check', '--tcp', '127.0.0.1:1', '--timeout', '5'], '"5" is not a time to wait; write it like "5s".'],
    [['check', '--tcp', '127.0.0.1:1', '--timeout', '0s'], '"0s" is not a time to wait; write it like "5s".'],
    [['check', '--ftp', 'host'], "error: unknown option '--ftp'"],
    [['chekc'], "error: unknown command 'chekc'"],
  ])('%o ends with 3 and says why', async (args, sentence) => {
    const { code, printed, complaints } = await run(args)
    expect({ code, printed }).toEqual({ code: 3, printed: '' })
    expect(complaints).toContain(sentence)
  })

  test('a wrong option is followed by the right ones', async () => {
    expect((await run(['check', '--ftp', 'host'])).complaints).toMatch(/--http <url>.*--tcp <host:port>/s)
  })
})

test('--help lists the commands, and what the exit codes of a check mean', async () => {
  const { code, printed } = await run(['--help'])
  expect(code).toBe(0)
  for (const command of ['runbook', 'check', 'serve'])
    expect(printed).toMatch(new RegExp(`^  ${command} .*\\w`, 'm'))
  expect((await run(['check', '--help'])).printed).toContain('0 ok, 1 warning, 2 critical, 3 unknown')
})

/** A network of its own with no way out: nothing that is sent there can leave it. */
test('a command of a runbook runs only when it is asked for', async () => {
  const path = await runbookWith(
    `- { name: Touch, kind: command, command: [touch, ran], folder: "${folder.path}" }`,
  )
  const careful = await run(['check', path])
  expect(careful.code).toBe(3)
  expect(careful.printed).toMatch(/^UNKNOWN +Touch/m)
  expect(careful.complaints).toContain('If you trust this one, add --run-commands.')
  expect(existsSync(join(folder.path, 'ran'))).toBe(false)
  const trusting = await run(['check', path, '--run-commands'])
  expect(trusting).toMatchObject({ code: 0, complaints: '' })
  expect(existsSync(join(folder.path, 'ran'))).toBe(true)
})

test('a command ends with whoever interrupts the check', async () => {
  const pidFile = join(folder.path, 'pid')
  const path = await runbookWith(
    `- { name: Hang, kind: command, command: [sh, -c, "echo $$ > '${pidFile}'; sleep 600"], timeout: 50s }`,
  )
  const checking = new RunningProgram(commands, ['check', path, '--run-commands'])
  const pid = await eventually(() => {
    const written = Number(readFileSync(pidFile, 'utf8'))
    if (!(written > 0)) throw new Error('it has not begun')
    return written
  })
  expect((await checking.end('SIGINT')).code).toBe(3)
  await untilOver(pid)
})

const withoutNetwork = ['unshare', '--map-root-user', '--net']
const cannotUnshare = spawnSync('unshare', ['--map-root-user', '--net', 'true']).status !== 0

test.skipIf(cannotUnshare)('offline, nothing is said about what is outside this laptop', async () => {
  const path = await runbookWith(
    '- { name: Shop, kind: http, url: "https://shop.example/health" }',
    '- { name: Ledger, kind: tcp, host: 192.0.2.1, port: 5432 }',
    '- { name: Memory, kind: memory }',
  )
  const { code, printed } = await run(['check', path], { through: withoutNetwork })
  expect(code).toBe(3)
  const why = /This laptop is offline, so nothing can be said: No network connection of this laptop is up\.$/
  const rows = printed.split('\n')
  for (const name of ['Shop', 'Ledger']) {
    const row = rows.find((line) => line.includes(name))
    expect(row).toMatch(/^UNKNOWN /)
    expect(row).toMatch(why)
  }
  expect(rows.find((line) => line.includes('Memory'))).toMatch(/^OK /)
})
