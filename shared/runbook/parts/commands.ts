import type { Code } from 'mdast'
import { codeBlocks } from '../code'
import { whatItDestroys } from '../destructive'
import { lineOf } from '../markdown'
import type { Command } from '../model'
import { isWithin, type Outline } from '../outline'
import { filled } from '../placeholder'
import { readColumns, type TextTable, tablesOf } from '../table'

const shells = /^(?:bash|sh|zsh|shell|console|shell-session|terminal|powershell|ps1|cmd|bat)$/i

/** An untagged block that begins with a prompt, or with a program that people run in an emergency. */
const programs =
  /^(?:\s*#.*\n)*\s*(?:\$ |sudo |(?:kubectl|helm|docker|podman|systemctl|journalctl|service|curl|wget|ssh|scp|psql|mysql|mongosh|redis-cli|aws|gcloud|az|terraform|ansible|git|ping|dig|nslookup|traceroute|netstat|ss|top|htop|ps|df|du|free|tail|grep|cat|less|ls|rm|kill|openssl)(?:\s|$))/

/**
 * The command lines of the runbook's fenced blocks, each with the comment above it, and the code in the columns for
 * commands of its tables, with what is to be filled in.
 */
export function readCommands(outline: Outline): Command[] {
  return [...commandsOfBlocks(outline), ...tablesOf(outline).flatMap(commandsOfTable)].sort(
    (a, b) => a.line - b.line,
  )
}

function commandsOfBlocks(outline: Outline): Command[] {
  return codeBlocks(outline).flatMap(({ code, section }) => {
    const isOfCommands = isWithin(section, /\bcommands?\b|\bdiagnos/i)
    const isShell = code.lang ? shells.test(code.lang) : isOfCommands || programs.test(code.value)
    return isShell ? commandsOf(code, section.id) : []
  })
}

const columnWords = { command: /\bcommands?\b/i, comment: /./ }

/** "| Task | Command |": only what is written as code is one. */
function commandsOfTable(table: TextTable): Command[] {
  const read = readColumns(table, columnWords, ['command'])
  if (read === null) return []
  const place = table.header.findIndex((title) => columnWords.command.test(title))
  return table.rows.flatMap((row) => {
    const codes = row.node.children[place]?.children.filter((child) => child.type === 'inlineCode') ?? []
    const comment = filled(read(row, 'comment'))
    return codes.map(({ value }) => commandOf(value, comment, table.section.id, row.line))
  })
}

function commandOf(text: string, comment: string | null, sectionId: string, line: number): Command {
  const placeholders = commandPlaceholders(text)
  return { text, comment, placeholders, destructive: whatItDestroys(text), sectionId, line }
}

/** The arguments that a person has to fill in: "host" of `ping [host]`, `ping <host>` and `ping {{host}}`. */
function commandPlaceholders(command: string): string[] {
  const names = [...command.matchAll(placeholder)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
  return [...new Set(names.map((name) => name.trim()))]
}

/** A word in brackets on its own; not a test `[ -f x ]`, an index `a[i]`, a range `[a-z]` or a redirection. */
const placeholder =
  /(?<![\w$\]\\])\[(?!.-.\])([A-Za-z][\w -]{1,60})\](?!\])|<([A-Za-z][\w-]*(?: [\w-]+){0,4})>|\{\{\s*([A-Za-z][\w -]{0,60})\}\}/g

function commandsOf(code: Code, sectionId: string): Command[] {
  const lines = wholeLines(code)
  const hasPrompts = lines.some(({ text }) => text.startsWith('$ '))
  let comment: string | null = null
  return lines.flatMap(({ text, line }) => {
    if (text === '') comment = null
    else if (/^#|^rem /i.test(text)) comment = text.replace(/^(?:#+|rem)\s*/i, '') || null
    else if (!hasPrompts || text.startsWith('$ ')) {
      const command = hasPrompts ? text.slice(2).trim() : text
      return [commandOf(command, comment, sectionId, line)]
    }
    return []
  })
}

/** The lines of a block with those that end in a backslash joined to the next. */
function wholeLines(code: Code): { text: string; line: number }[] {
  const lines: { parts: string[]; line: number }[] = []
  const first = lineOf(code) + (isFenced(code) ? 1 : 0)
  let isContinued = false
  code.value.split('\n').forEach((original, index) => {
    const part = original.trim()
    if (isContinued) lines.at(-1)?.parts.push(part)
    else lines.push({ parts: [part], line: first + index })
    isContinued = part.endsWith('\\') && !part.startsWith('#')
  })
  return lines.map(({ parts, line }) => ({ text: parts.join('\n'), line }))
}

/** A block that is indented has no line of its own before it. */
function isFenced(code: Code): boolean {
  const end = code.position?.end.line ?? lineOf(code)
  return end - lineOf(code) >= code.value.split('\n').length
}
