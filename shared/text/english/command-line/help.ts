/** What `--help` and the manual page say of the program, its commands, and what they take. */
export const help = {
  program: "The on-call engineer's companion, on the command line.",
  runbook: 'read a runbook',
  runbookPath: 'the runbook, a Markdown file, or a folder of them',
  json: 'print JSON',
  dataFolder: 'where the data is kept',
  parse: 'print what Watchkeeper understands of a runbook, as JSON',
  lint: {
    summary: 'print what is missing, contradictory or dangerous in a runbook',
    description:
      'print what is missing, contradictory or dangerous in a runbook\n\nExits with 1 if something is an error, else 0; 3 if it cannot be read.',
  },
  due: {
    description: 'print every time at which something of a runbook is due',
    from: 'from this time on, as 2026-03-29 or 2026-03-29T03:00 (default: now)',
    to: 'up to this time, which is left out (default: a week later)',
    zone: 'in this zone, as Europe/Stockholm (default: that of this machine)',
  },
  check: {
    summary: 'check the monitors of a runbook once, or one endpoint',
    description:
      'check the monitors of a runbook once, or one endpoint\n\nExits with 0 ok, 1 warning, 2 critical, 3 unknown: the worst of all.',
    file: 'a runbook with a block of monitors',
    http: 'check one web address',
    tcp: 'check that one port accepts a connection',
    timeout: 'give up after this long, as "5s" (default: 10s)',
    runCommands: 'also run the commands that the runbook names',
    dataFolder: 'where the secrets are kept that monitors name',
    json: 'print JSON instead of a table',
  },
  replay: {
    summary: 'tell what recorded results would have made monitors tell',
    description:
      'tell what recorded results would have made monitors tell, each transition and notification as a line of JSON\n\nExits with 2 where a line of either file is wrong; 3 if one cannot be read.',
    config: 'the monitors, as YAML like that of a runbook; “-” for what is piped in',
    results: 'the results, each a JSON object on a line of its own; “-” for what is piped in',
  },
  doctor: {
    summary: 'examine the database and its copies',
    description:
      'examine the database and its copies\n\nExits with 0 if it is whole or was repaired, 1 if it is damaged; 3 if that cannot be told.',
    repair: 'put the last good copy in the place of a damaged database, which is kept',
  },
  diagnostics: 'print versions, sizes, counts, findings and the last of the log, without anything personal',
  backup: {
    description: 'copy the database to a file, also while Watchkeeper runs',
    file: 'the new file',
  },
  restore: {
    description: 'put a copy in the place of the database, which is kept aside',
    file: 'a copy of the database',
  },
  serve: {
    description: 'serve the app to a browser on this machine, and keep watching',
    port: 'the port on 127.0.0.1 (default: 7460, or a free one)',
    dataFolder: 'where to keep the data',
    allowCommands: 'let whoever opens the link let commands of monitors run',
  },
  demo: {
    summary: 'show Watchkeeper at work for an invented company',
    description:
      'show Watchkeeper at work for an invented company, on data that is thrown away at its end\n\nNothing of your own data is read or changed, and nothing leaves this machine.',
    browser: 'serve it to a browser on this machine',
    port: 'the port on 127.0.0.1 to serve it on (default: 7460, or a free one)',
  },
  completion: {
    summary: "print the script by which a shell completes Watchkeeper's commands",
    description:
      "print the script by which a shell completes Watchkeeper's commands\n\nThe packages for Linux install it.",
    shell: 'the shell',
  },
  manual: {
    description: 'print the manual page, for man',
    withoutCommand:
      'Without a command it opens the desktop app, or shows the window of the one that runs already.',
    desktopProgram: {
      open: 'Open the desktop app, with --hidden into the tray, with its data in FOLDER.',
      openWith:
        'Open it with a runbook (a Markdown file, or a folder of them), a handover that somebody sent, or what a watchkeeper:// link leads to.',
    },
  },
}
