import { Argument, Command, InvalidArgumentError } from 'commander'
import { text } from '../../shared/text/text'
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
  const words = text.commandLine.help
  const program = new Command('watchkeeper')
    .description(words.program)
    .version(installation.version)
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : unable))
    .showHelpAfterError()

  const runbook = program.command('runbook').description(words.runbook)
  runbook
    .command('parse')
    .description(words.parse)
    .argument('<path>', words.runbookPath)
    .action(async (path: string) => exitWith(await printRunbook(path)))
  runbook
    .command('lint')
    .summary(words.lint.summary)
    .description(words.lint.description)
    .argument('<path>', words.runbookPath)
    .option('--json', words.json)
    .action(async (path: string, options: { json?: boolean }) =>
      exitWith(await lintRunbook(path, options, systemClock)),
    )
  runbook
    .command('due')
    .description(words.due.description)
    .argument('<path>', words.runbookPath)
    .option('--from <time>', words.due.from)
    .option('--to <time>', words.due.to)
    .option('--zone <zone>', words.due.zone)
    .option('--json', words.json)
    .action(async (path: string, options: DueOptions) => exitWith(await printDue(path, options, systemClock)))

  program
    .command('check')
    .summary(words.check.summary)
    .description(words.check.description)
    .argument('[file]', words.check.file)
    .option('--http <url>', words.check.http)
    .option('--tcp <host:port>', words.check.tcp)
    .option('--timeout <duration>', words.check.timeout)
    .option('--run-commands', words.check.runCommands)
    .option('--data-dir <folder>', words.check.dataFolder, defaultDataFolder())
    .option('--json', words.check.json)
    .action(async (file: string | undefined, options) => exitWith(await check(file ?? null, options)))

  program
    .command('replay')
    .summary(words.replay.summary)
    .description(words.replay.description)
    .argument('<config>', words.replay.config)
    .argument('<results>', words.replay.results)
    .action(async (config: string, results: string) => exitWith(await replayResults(config, results)))

  const dataFolder = ['--data-dir <folder>', words.dataFolder, defaultDataFolder()] as const
  program
    .command('doctor')
    .summary(words.doctor.summary)
    .description(words.doctor.description)
    .option('--repair', words.doctor.repair)
    .option(...dataFolder)
    .action((options: { repair?: boolean; dataDir: string }) =>
      exitWith(examineStore(options.dataDir, { repair: options.repair === true }, systemClock)),
    )
  program
    .command('diagnostics')
    .description(words.diagnostics)
    .option(...dataFolder)
    .action((options: { dataDir: string }) =>
      exitWith(printDiagnostics(options.dataDir, installation.version, systemClock)),
    )
  program
    .command('backup')
    .description(words.backup.description)
    .argument('<file>', words.backup.file)
    .option(...dataFolder)
    .action(async (file: string, options: { dataDir: string }) =>
      exitWith(await backUpStore(options.dataDir, file)),
    )
  program
    .command('restore')
    .description(words.restore.description)
    .argument('<file>', words.restore.file)
    .option(...dataFolder)
    .action((file: string, options: { dataDir: string }) =>
      exitWith(restoreStore(options.dataDir, file, systemClock)),
    )

  program
    .command('serve')
    .description(words.serve.description)
    .option('--port <port>', words.serve.port, portNumber)
    .option('--data-dir <folder>', words.serve.dataFolder, defaultDataFolder())
    .option('--allow-commands', words.serve.allowCommands)
    .action(async (options: { port?: number; dataDir: string; allowCommands?: boolean }) => {
      const { dataDir: dataFolder, port = null, allowCommands = false } = options
      const code = await serve({ installation, dataFolder, port, notifier: notifier(), allowCommands })
      // A notification that still waits for the system's service would keep the process alive.
      process.exit(code)
    })

  program
    .command('demo')
    .summary(words.demo.summary)
    .description(words.demo.description)
    .option('--browser', words.demo.browser)
    .option('--port <port>', words.demo.port, portNumber)
    .action(async ({ browser = false, port }: { browser?: boolean; port?: number }) => {
      console.log(text.commandLine.preparingDemo)
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
    .summary(words.completion.summary)
    .description(words.completion.description)
    .addArgument(new Argument('<shell>', words.completion.shell).choices(shells))
    .action((shell: Shell) => exitWith(printCompletion(shell, program)))
  program
    .command('manual')
    .description(words.manual.description)
    .action(() => exitWith(printManual(program, installation.version)))
  return program
}

function portNumber(given: string): number {
  const port = Number(given)
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  throw new InvalidArgumentError(text.commandLine.notAPort)
}

function exitWith(code: number): void {
  process.exitCode = code
}
