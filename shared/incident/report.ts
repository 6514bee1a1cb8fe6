import type { Alert } from '../alert/alert'
import { alertReason, alertTitle } from '../alert/describe'
import { tagsOf } from '../log/words'
import { text } from '../text/text'
import { localTimestamp, zoneName } from '../time/display'
import { formatDuration } from '../time/duration'
import { incidentDurations } from './durations'
import type { TimelineEntry } from './entry'
import type { FollowUp } from './follow-up'
import { byDueDate } from './follow-up-order'
import type { Incident } from './incident'
import type { ReportSection, ReportSectionName } from './report-record'
import { reportTitle } from './report-titles'
import { entryText, incidentState, roleTitle, timerTitle } from './words'

/** What the report of an incident is drafted from. */
export interface ReportFacts {
  incident: Incident
  alerts: readonly Alert[]
  /** Its own and those of what was merged into it, by their times. */
  entries: readonly TimelineEntry[]
  followUps: readonly FollowUp[]
  /** What the runbook says about the impact of its scenario. */
  expectedImpact: string | null
}

const order: readonly ReportSectionName[] = [
  'summary',
  'impact',
  'times',
  'timeline',
  'cause',
  'lessons',
  'followUps',
]

/** What a person wrote in place of a draft, and the draft as it was then. */
export interface WrittenSection {
  name: ReportSectionName
  text: string
  basis: string
}

/**
 * The report as it stands: drafted from the data anew each time, but what a person wrote stays as it is, and says so
 * when the data has changed since. Times are local to `zone`.
 */
export function reportOf(
  facts: ReportFacts,
  written: readonly WrittenSection[],
  now: number,
  zone: string,
): ReportSection[] {
  return order.map((name) => {
    const draft = drafts[name](facts, now, zone)
    const own = written.find((section) => section.name === name)
    if (own === undefined) return { name, text: draft, edited: false, draft, outdated: false }
    return { name, text: own.text, edited: true, draft, outdated: own.basis !== draft }
  })
}

/** The whole report as one Markdown text. */
export function reportMarkdown(
  incident: Pick<Incident, 'title' | 'severity'>,
  sections: readonly ReportSection[],
): string {
  const title = `# ${words().title(incident.severity, plain(incident.title))}`
  const parts = sections.map((section) => `## ${reportTitle(section.name)}\n\n${section.text.trim()}`)
  return `${[title, ...parts].join('\n\n')}\n`
}

/** Where the report has a picture of the timeline; whoever exports it puts the picture there. */
export function pictureAddress(pictureId: string): string {
  return `pictures/${pictureId}`
}

function nothingWritten(): string {
  return `*${words().nothingWritten}*`
}

const drafts: Record<ReportSectionName, (facts: ReportFacts, now: number, zone: string) => string> = {
  summary: draftSummary,
  impact: draftImpact,
  times: draftTimes,
  timeline: ({ entries }, _now, zone) =>
    entries.map((entry) => entryLine(entry, zone)).join('\n') || nothingWritten(),
  cause: ({ entries }) => tagged(entries, 'cause'),
  lessons: ({ entries }) => tagged(entries, 'lesson'),
  followUps: draftFollowUps,
}

function draftSummary({ incident, alerts }: ReportFacts, _now: number, zone: string): string {
  const { severity, title, openedBy, openedAt, origin, end, roles } = incident
  const { summary } = words()
  const began =
    origin.kind === 'scenario' ? summary.origin.scenario(plain(origin.name)) : summary.origin[origin.kind]
  const ending =
    end === null
      ? summary.stillOpen
      : summary.ended(incidentState(incident), moment(end.at, zone), plain(end.by))
  const people = Object.entries(roles)
    .filter((role): role is [keyof typeof roles, string] => role[1] !== null)
    .map(([role, person]) => `- ${summary.named(roleTitle(role), plain(person))}`)
  const told = alerts.map((alert) => `- ${alert.severity} ${plain(alertTitle(alert))}`)
  return [
    summary.sentence({
      severity,
      title: plain(title),
      at: moment(openedAt, zone),
      by: plain(openedBy),
      origin: began,
      ending,
    }),
    ...(told.length === 0 ? [] : [`${summary.alerts}\n\n${told.join('\n')}`]),
    ...(people.length === 0 ? [] : [`${summary.roles}\n\n${people.join('\n')}`]),
  ].join('\n\n')
}

function draftImpact({ alerts, expectedImpact }: ReportFacts, now: number): string {
  const lines = [
    ...(expectedImpact === null ? [] : [`- ${words().expectedImpact(plain(expectedImpact))}`]),
    ...alerts.map(
      (alert) => `- ${words().summary.named(plain(alertTitle(alert)), plain(alertReason(alert, now)))}`,
    ),
  ]
  return lines.join('\n') || nothingWritten()
}

function draftTimes({ incident }: ReportFacts, _now: number, zone: string): string {
  const { detection, toAcknowledge, toResolve } = incidentDurations(incident)
  const { startedAt, detectedAt, openedAt, end } = incident
  const { times } = words()
  const rows = [
    [times.began, moment(startedAt, zone)],
    [
      times.noticed,
      detection < 1_000
        ? times.noticedAtOnce(moment(detectedAt, zone))
        : times.noticedAfter(moment(detectedAt, zone), formatDuration(detection)),
    ],
    [times.opened, moment(openedAt, zone)],
    [times.toAcknowledge, lasted(toAcknowledge)],
    [times.toResolve, lasted(toResolve)],
    ...(end === null ? [] : [[times.ended, moment(end.at, zone)]]),
    ...incident.timers
      .filter(({ kind }) => kind !== 'update')
      .map((timer) => [timerTitle(timer), timerOutcome(timer, end?.at ?? null, zone)]),
  ]
  return [
    `| ${times.what} | ${times.when} |`,
    '|---|---|',
    ...rows.map(([what, when]) => `| ${cell(what)} | ${cell(when)} |`),
  ].join('\n')
}

function timerOutcome(timer: Incident['timers'][number], endedAt: number | null, zone: string): string {
  const { times } = words()
  const due = moment(timer.dueAt, zone)
  const at = timer.met?.at ?? null
  if (at === null) return endedAt === null ? times.due(due) : times.notDone(due)
  const late = at - timer.dueAt
  const done = moment(at, zone)
  return late > 0 ? times.doneLate(due, done, formatDuration(late)) : times.done(due, done)
}

function draftFollowUps({ followUps }: ReportFacts, _now: number, zone: string): string {
  const { nobody, due, doneBy, none } = words().followUps
  const lines = byDueDate(followUps).map(({ text: what, owner, dueAt, done }) => {
    const details = [
      owner === '' ? nobody : plain(owner),
      dueAt === null ? null : due(localTimestamp(dueAt, zone).slice(0, 10)),
      done === null ? null : doneBy(plain(done.by)),
    ]
    return `- [${done === null ? ' ' : 'x'}] ${plain(what)} (${details.filter((part) => part !== null).join(', ')})`
  })
  return lines.join('\n') || none
}

function entryLine(entry: TimelineEntry, zone: string): string {
  const { at, author, content, pastTime, corrects } = entry
  const { timeline } = words()
  const remarks = [pastTime ? timeline.writtenLater : null, corrects === null ? null : timeline.correction]
  const said = remarks.filter((remark) => remark !== null).join(', ')
  const head = `- **${localTimestamp(at, zone)}** ${plain(author ?? 'Watchkeeper')}${said === '' ? '' : ` (${said})`}: `
  if (content.kind === 'picture')
    return `${head}${plain(entryText(entry))}\n\n  ![${plain(entryText(entry)).replaceAll('\n', ' ')}](${pictureAddress(content.pictureId)})\n`
  if (content.kind === 'command') return `${head}${timeline.ranCommand}\n\n${fenced(entryText(entry))}\n`
  return head + plain(content.text).replaceAll(/\s*\n\s*/g, ' / ')
}

/** What people marked with a tag, as "#cause": the report begins with it. */
function tagged(entries: readonly TimelineEntry[], tag: string): string {
  const lines = entries
    .filter(({ content }) => content.kind === 'note' && tagsOf(content.text).includes(tag))
    .map(
      (entry) =>
        `- ${plain(
          entryText(entry)
            .replaceAll(new RegExp(`#${tag}\\b`, 'gi'), '')
            .trim(),
        )}`,
    )
  return lines.join('\n') || nothingWritten()
}

function fenced(output: string): string {
  const longest = Math.max(2, ...[...output.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return [fence, ...output.split('\n'), fence].map((line) => `  ${line}`).join('\n')
}

function moment(at: number, zone: string): string {
  return `${localTimestamp(at, zone)} ${zoneName(at, zone)}`
}

function lasted(duration: number | null): string {
  return duration === null ? words().times.notKnown : formatDuration(duration)
}

function cell(content: string | undefined): string {
  return (content ?? '').replaceAll('|', '\\|')
}

/** Shown as it is, not read as Markdown. */
function plain(written: string): string {
  return written.replaceAll(/[\\`*_[\]<>]/g, '\\$&')
}

function words() {
  return text.incidents.draftedReport
}
