import type { Unit } from '../../../watch/quantity'

/** What is wrong with a definition, and what to write instead. */
export const problems = {
  unknownField: (key: string) => `“${key}” is no field of a monitor.`,
  unknownFieldOfKind: (key: string, kind: string, allowed: string) =>
    `“${key}” is no field of a monitor of kind ${kind}; allowed are ${allowed}.`,
  unknownFieldWithin: (key: string, field: string) => `“${key}” is no field of “${field}”.`,
  noKind: (allowed: string) => `The kind of monitor is missing; use ${allowed}.`,
  unknownKind: (kind: unknown, allowed: string) => `“${kind}” is no kind of monitor; use ${allowed}.`,
  allowed: (values: string) => `Allowed here: ${values}.`,
  empty: 'This must not be empty.',
  atLeast: (least: string) => `At least ${least}.`,
  atMost: (most: string) => `At most ${most}.`,
  atMostCharacters: (most: string) => `At most ${most} characters.`,
  missing: (field: string, wanted: string) => `“${field}” is missing; it must be ${wanted}.`,
  monitorMustBe: (wanted: string) => `A monitor must be ${wanted}.`,
  numberWithoutUnit: (found: number) =>
    `${found} must be text with its unit, like "${found}s" or "> ${found}%".`,
  mustBe: (wanted: string) => `This must be ${wanted}.`,
  mustBeOneOf: (wanted: readonly string[]) => `This must be ${wanted.join(' or ')}.`,
  types: {
    string: 'text',
    boolean: 'true or false',
    array: 'a list',
    number: 'a number',
    int: 'a whole number',
    object: 'a list of fields with values',
    record: 'names with values',
  },

  duration: (written: string) => `“${written}” is not a duration; write it like 30s, 5 min or 1 hour.`,
  tooShort: (written: string, shortest: string) =>
    `“${written}” is too short; the shortest allowed is ${shortest}.`,
  tooLong: (written: string, longest: string) =>
    `“${written}” is too long; the longest allowed is ${longest}.`,
  threshold: (written: string) => `“${written}” is not a threshold; write it like > 3 s or > 85%.`,
  clearLevel: (written: string) => `“${written}” is not a level to come back to; write it like 2 s or 75%.`,
  aggregate: (written: string) =>
    `“${written}” is no way to make many values one; use average, rate, min, max or a percentile like p95.`,
  share: (written: string) => `“${written}” is not a share; write it like 20%.`,
  size: (written: string) => `“${written}” is not a size; write it like 500 kB or 2 MB.`,
  sizeOutside: (written: string, least: string, most: string) =>
    `“${written}” is not from ${least} to ${most}.`,
  host: (written: string) => `“${written}” is not the name or address of a host; write it like db-1.example.`,
  webAddress: (written: string) => `“${written}” is not a web address; write it like https://host/path.`,
  scheme: (scheme: string) => `${scheme} is not a scheme Watchkeeper can check; use http:// or https://.`,
  password: 'An address cannot carry a password here; use an Authorization header.',
  headerName: (name: string) => `“${name}” is not the name of a header; use letters, digits and hyphens.`,
  headerValue: (name: string) =>
    `The header ${name} has a character that cannot be sent; use plain ASCII on one line.`,
  headerSecret: (name: string) =>
    `The header ${name} goes to other hosts too when one redirects; no secret can be in it.`,
  unit: (written: string) =>
    `“${written}” is not a unit known here; use seconds, milliseconds, percent, ratio, bytes, count, per second or bytes per second.`,

  matcher: 'Write a matcher like team="shop", severity=~"page|critical" or env!="test".',
  metricName: 'A metric’s name has letters, digits, underscores and colons.',
  resolver: (written: string) =>
    `“${written}” is not the address of a resolver; write it like 192.0.2.53 or [2001:db8::53]:53.`,
  statuses: (written: string) =>
    `“${written}” is not a status or a range of them; write it like 200, 200-299 or 200-299, 401.`,
  jsonPath: (path: string, reason: string) =>
    `“${path}” is not a JSON path (${reason}); write it like $.status or $.items[0].state.`,
  jsonPathParts: 'In a path here “..” may be used once, and neither “..” nor “$” in a filter or after one.',
  jsonPathChoices: 'A path may choose from fewer alternatives here.',
  pattern: (reason: string) =>
    `This pattern is not understood (${reason}); it is written as in RE2, without look-around and back-references.`,
  patternTooLarge: 'This pattern is too large; use smaller counts in { }.',

  noClock: 'Name a time server, or a web address to compare with.',
  noProcess: 'Name the program, or write a pattern.',
  atMostBelowAtLeast: 'This must not be less than “atLeast”.',
  loss: 'The critical loss must not be below that of a warning.',
  addressFamily: 'The host is an address of IPv6.',
  addressRecord: (record: string) =>
    `An address has no ${record} record; ask for its PTR record, or for a name.`,
  command: {
    missing: 'The program is missing.',
    relative: (program: string) =>
      `“${program}” depends on where it is run from; write the program’s absolute path.`,
    folder: 'Write the folder as an absolute path.',
    unseen: 'A command cannot have characters that nobody can see.',
    secretArgument: 'Everybody on this machine can see arguments; put the secret into the environment.',
    variable: (name: string) =>
      `“${name}” is not the name of a variable; use letters, digits and underscores.`,
    dangerous: (name: string) =>
      `${name} makes a program load others than it seems to; it cannot be set here.`,
  },
  file: {
    path: 'Write the path in full, from the root of the disk.',
    newest: 'Names only: write the folder in “path”, and no folder here.',
    checksum: 'A SHA-256 has 64 hexadecimal digits; write them, or “beside”.',
    checksumOfNewest:
      'The newest file is another each time, so one checksum cannot be right; write “beside”.',
  },
  http: {
    secretWithoutCertificate:
      'Whoever is in between could read the secret in the headers; the certificate has to be good.',
    noBody: (method: string) => `${method} sends no body; use POST, PUT or PATCH.`,
    head: 'HEAD asks for no body to look at; use GET.',
    json: 'Write what the value must be with equals, above or below, or give its unit to measure it.',
  },

  timeout: 'A check must end before the next begins: the timeout may be at most the interval.',
  retryInterval: 'The retry interval may be at most the interval.',
  overTooShort: (least: string) =>
    `This must be at least two intervals, ${least}: there is nothing to make one.`,
  overTooLong: (longest: string) =>
    `At this interval the values of at most ${longest} are remembered; shorten this or check less often.`,
  overMissing: 'Say over what time, like 5 min; a single value is no aggregate.',
  criticalBeforeWarning:
    'The critical threshold must point the same way as the warning threshold and not come before it.',
  otherUnit: (example: string) => `This cannot be a threshold here; write ${example}.`,
  exampleThreshold: {
    milliseconds: 'a duration like > 3 s or > 250 ms',
    fraction: 'a share like > 85%',
    bytes: 'a size like < 10 GB',
    count: 'a number like > 100',
    'per second': 'a rate like > 50/s',
    'bytes per second': 'a rate like > 10 MB/s',
  } satisfies Record<Unit, string>,
  overAbove: (begin: string) => `The trouble begins at ${begin}, so it cannot be over above that.`,
  overBelow: (begin: string) => `The trouble begins at ${begin}, so it cannot be over below that.`,
  flapMarks: 'It must be smaller than the share at which flapping begins.',

  block: {
    tooLong: 'the block is too long or nested too deeply to be read.',
    notAList: 'the block must be a list of monitors, each beginning with “- name:”.',
    syntax: (reason: string) => `the YAML cannot be read here: ${reason}.`,
    nameTaken: (name: string, line: number) =>
      `“${name}” is already the name of the monitor at line ${line}; give each its own.`,
  },
  replay: {
    nameTwice: (name: string) => `“${name}” is the name of another monitor as well.`,
    at: '“at” must be a time like 2026-03-29T03:00:00Z.',
    monitor: '“monitor” must be the name of a monitor.',
    group: '“group” must be the name of a group.',
    ok: '“ok” must be true or false.',
    value: '“value” must be a number.',
    unitName: '“unit” must be a unit like ms or %.',
    unreachable: '“unreachable” must be true or false.',
    text: '“text” must be text.',
    reason: '“reason” must be text.',
    event: (names: string) => `“event” must be one of ${names}.`,
    notAnObject: 'This is not a JSON object; write one result or event on each line.',
    unit: (written: string) => `“${written}” is not a unit known here; use ms, s, %, ratio, bytes or count.`,
    noMonitor: (name: string) => `There is no monitor “${name}” in the configuration.`,
    unreadable: 'This line cannot be read.',
    noAnswer: 'no answer',
    notAsExpected: 'not as expected',
    maintenance: 'Maintenance',
  },
}
