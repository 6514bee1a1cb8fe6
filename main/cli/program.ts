import { Argument, Command, InvalidArgumentError } from 'commander'
import { systemClock } from '../clock'
import { defaultDataFolder } from '../data-folder'
import { prepareDemo } from '../demo/demo'
import type { Installation } from '../installation'
import type { Notifier } from '../notify/notifier'
import { check } from './check'
import { printDiagnostics } from './diagnostics'
import { type DueOptions, printDue } from './due'
import { unable } from './exit'
import { lintRunbook } from './lint'
import { printCompletion, printManual, type Shell, shells } from './reference/print'
import { replayResults } from './replay'
import { printRunbook } from './runbook'
import { serve } from './serve'
import { backUpStore, examineStore, restoreStore } from './store'

/** Opens the desktop app for a demo's data folder; resolves with its exit code once it has ended. */
export type OpenDemo = (dataFolder: string) => Promise<number>

/**
 * The commands of `watchkeeper`. `notifier` makes what `serve` notifies by; without `openDemo` there is no desktop app,
 * and the demo is served to a browser.
 */
export function createProgram(
  installation: Installation,
  notifier: () => Notifier,
  openDemo: OpenDemo | null = null,
): Command {
  const program = new Command('watchkeeper')
    .description("The on-call engineer's companion, on the command line.")
    .version(installation.version)
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : unable))
    .showHelpAfterError()

  const runbook = program.command('runbook').description('read a runbook')
  runbook
    .command('parse')
    .description('print what Watchkeeper understands of a runbook, as JSON')
    .argument('<path>', 'the runbook, a Markdown file, or a folder of them')
    .action(async (path: string) => exitWith(await printRunbook(path)))
  runbook
    .command('lint')
    .summary('print what is missing, contradictory or dangerous in a runbook')
    .description(
      'print what is missing, contradictory or dangerous in a runbook\n\nExits with 1 if something is an error, else 0; 3 if it cannot be read.',
    )
    .argument('<path>', 'the runbook, a Markdown file, or a folder of them')
    .option('--json', 'print JSON')
    .action(async (path: string, options: { json?: boolean }) =>
      exitWith(await lintRunbook(path, options, systemClock)),
    )
  runbook
    .command('due')
    .description('print every time at which something of a runbook is due')
    .argument('<path>', 'the runbook, a Markdown file, or a folder of them')
    .option('--from <time>', 'from this time on, as 2026-03-29 or 2026-03-29T03:00 (default: now)')
    .option('--to <time>', 'up to this time, which is left out (default: a week later)')
    .option('--zone <zone>', 'in this zone, as Europe/Stockholm (default: that of this machine)')
    .option('--json', 'print JSON')
    .action(async (path: string, options: DueOptions) => exitWith(await printDue(path, options, systemClock)))

  program
    .command('check')
    .summary('check the monitors of a runbook once, or one endpoint')
    .description(
      'check the monitors of a runbook once, or one endpoint\n\nExits with 0 ok, 1 warning, 2 critical, 3 unknown: the worst of all.',
    )
    .argument('[file]', 'a runbook with a block of monitors')
    .option('--http <url>', 'check one web address')
    .option('--tcp <host:port>', 'check that one port accepts a connection')
    .option('--timeout <duration>', 'give up after this long, as "5s" (default: 10s)')
    .option('--run-commands', 'also run the commands that the runbook names')
    .option('--data-dir <folder>', 'where the secrets are kept that monitors name', defaultDataFolder())
    .option('--json', 'print JSON instead of a table')
    .action(async (file: string | undefined, options) => exitWith(await check(file ?? null, options)))

  program
    .command('replay')
    .summary('tell what recorded results would have made monitors tell')
    .description(
      'tell what recorded results would have made monitors tell, each transition and notification as a line of JSON\n\nExits with 2 where a line of either file is wrong; 3 if one cannot be read.',
    )
    .argument('<config>', 'the monitors, as YAML like that of a runbook; “-” for what is piped in')
    .argument('<results>', 'the results, each a JSON object on a line of its own; “-” for what is piped in')
    .action(async (config: string, results: string) => exitWith(await replayResults(config, results)))

  const dataFolder = ['--data-dir <folder>', 'where the data is kept', defaultDataFolder()] as const
  program
    .command('doctor')
    .summary('examine the database and its copies')
    .description(
      'examine the database and its copies\n\nExits with 0 if it is whole or was repaired, 1 if it is damaged; 3 if that cannot be told.',
    )
    .option('--repair', 'put the last good copy in the place of a damaged database, which is kept')
    .option(...dataFolder)
    .action((options: { repair?: boolean; dataDir: string }) =>
      exitWith(examineStore(options.dataDir, { repair: options.repair === true }, systemClock)),
    )
  program
    .command('diagnostics')
    .description('print versions, sizes, counts, findings and the last of the log, without anything personal')
    .option(...dataFolder)
    .action((options: { dataDir: string }) =>
      exitWith(printDiagnostics(options.dataDir, installation.version, systemClock)),
    )
  program
    .command('backup')
    .description('copy the database to a file, also while Watchkeeper runs')
    .argument('<file>', 'the new file')
    .option(...dataFolder)
    .action(async (file: string, options: { dataDir: string }) =>
      exitWith(await backUpStore(options.dataDir, file)),
    )
  program
    .command('restore')
    .description('put a copy in the place of the database, which is kept aside')
    .argument('<file>', 'a copy of the database')
    .option(...dataFolder)
    .action((file: string, options: { dataDir: string }) =>
      exitWith(restoreStore(options.dataDir, file, systemClock)),
    )

  program
    .command('serve')
    .description('serve the app to a browser on this machine, and keep watching')
    .option('--port <port>', 'the port on 127.0.0.1 (default: 7460, or a free one)', portNumber)
    .option('--data-dir <folder>', 'where to keep the data', defaultDataFolder())
    .option('--allow-commands', 'let whoever opens the link let commands of monitors run')
    .action(async (options: { port?: number; dataDir: string; allowCommands?: boolean }) => {
      const { dataDir: dataFolder, port = null, allowCommands = false } = options
      const code = await serve({ installation, dataFolder, port, notifier: notifier(), allowCommands })
      // A notification that still waits for the system's service would keep the process alive.
      process.exit(code)
    })

  program
    .command('demo')
    .summary('show Watchkeeper at work for an invented company')
    .description(
      'show Watchkeeper at work for an invented company, on data that is thrown away at its end\n\nNothing of your own data is read or changed, and nothing leaves this machine.',
    )
    .option('--browser', 'serve it to a browser on this machine')
    .option(
      '--port <port>',
      'the port on 127.0.0.1 to serve it on (default: 7460, or a free one)',
      portNumber,
    )
    .action(async ({ browser = false, port }: { browser?: boolean; port?: number }) => {
      console.log('Preparing the demo …')
      const { dataFolder, close } = await prepareDemo(installation)
      const inBrowser = browser || openDemo === null
      const code = await (inBrowser
        ? serve({ installation, dataFolder, port: port ?? null, notifier: notifier(), demo: true })
        : openDemo(dataFolder)
      ).finally(close)
      process.exit(code)
    })

  program
    .command('completion')
    .summary("print the script by which a shell completes Watchkeeper's commands")
    .description(
      "print the script by which a shell completes Watchkeeper's commands\n\nThe packages for Linux install it.",
    )
    .addArgument(new Argument('<shell>', 'the shell').choices(shells))
    .action((shell: Shell) => exitWith(printCompletion(shell, program)))
  program
    .command('manual')
    .description('print the manual page, for man')
    .action(() => exitWith(printManual(program, installation.version)))
  return program
}

function portNumber(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  throw new InvalidArgumentError('A port is a number from 1 to 65535, or 0 for a free one.')
}

function exitWith(code: number): void {
  process.exitCode = code
}
