import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileAt } from '#shared/runbook/files'
import { joinFiles, type ParsedFile, unitedLines } from '#shared/runbook/join'
import { parseRunbook } from '#shared/runbook/parse'
import { markdownLike } from './markdown-like'

function parsed(path: string, text: string): ParsedFile {
  const whole = unitedLines(text)
  return { path, text: whole, model: parseRunbook(whole) }
}

const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}(\/[a-z]{1,6})?\.md$/), {
  minLength: 1,
  maxLength: 5,
})
const folders = names.chain((paths) =>
  fc
    .array(markdownLike, { minLength: paths.length, maxLength: paths.length })
    .map((texts) => paths.map((path, index) => parsed(path, texts[index] ?? ''))),
)

function joined(files: readonly ParsedFile[]) {
  const [first, ...others] = files
  if (first === undefined) throw new Error('no files')
  return joinFiles([first, ...others])
}

describe('files joined to one runbook', () => {
  it('keep every line, at the line that the file begins with', () => {
    fc.assert(
      fc.property(folders, (folder) => {
        const { text, files } = joined(folder)
        const lines = text.split('\n')
        folder.forEach(({ path, text: own }, index) => {
          const file = files[index]
          expect(file?.path).toBe(path)
          const start = (file?.firstLine ?? 0) - 1
          expect(lines.slice(start, start + (file?.lineCount ?? 0)).join('\n')).toBe(own)
        })
        expect(files.reduce((sum, { lineCount }) => sum + lineCount, 0)).toBe(lines.length - 1)
      }),
    )
  })

  it('keep every heading and every item of a checklist, in its file and at its line', () => {
    fc.assert(
      fc.property(folders, (folder) => {
        const { files, model } = joined(folder)
        const placed = (line: number) => {
          const file = fileAt(files, line)
          return `${file?.path}:${line - (file?.firstLine ?? 0) + 1}`
        }
        const headings = folder.flatMap(({ path, model }) =>
          model.sections.map(({ title, line, id }) => `${path}:${line} ${title} ${path}#${id}`),
        )
        expect(model.sections.map(({ title, line, id }) => `${placed(line)} ${title} ${id}`)).toEqual(
          headings,
        )
        const items = folder.flatMap(({ path, model }) =>
          model.checklists.flatMap((list) => list.items.map(({ text, line }) => `${path}:${line} ${text}`)),
        )
        expect(
          model.checklists.flatMap((list) => list.items.map(({ text, line }) => `${placed(line)} ${text}`)),
        ).toEqual(items)
      }),
    )
  })

  it('have ids and keys that are unique, and sections that are there', () => {
    fc.assert(
      fc.property(folders, (folder) => {
        const { files, model } = joined(folder)
        const ids = model.sections.map(({ id }) => id)
        const keys = model.checklists.map(({ key }) => key)
        expect(new Set(ids).size).toBe(ids.length)
        expect(new Set(keys).size).toBe(keys.length)
        for (const { line, endLine } of model.sections) {
          expect(fileAt(files, endLine)).toEqual(fileAt(files, line))
        }
        for (const { sectionId } of [...model.checklists, ...model.commands]) {
          expect(['', ...ids]).toContain(sectionId)
        }
      }),
    )
  })
})

const monitor = (name: string) => `# Watched\n\n\`\`\`yaml monitors\n- name: ${name}\n  kind: cpu\n\`\`\`\n`

describe('one runbook of files', () => {
  it('watches a name once, and tells of the other', () => {
    const { model } = joined([parsed('a.md', monitor('CPU')), parsed('b.md', monitor('CPU'))])
    expect(model.monitors.map(({ line }) => line)).toEqual([4])
    expect(model.gaps).toContainEqual({
      kind: 'monitor',
      severity: 'error',
      sentence: 'b.md: “CPU” is already the name of a monitor in a.md; give each its own.',
      line: 10,
    })
  })

  it('misses what a monitor needs only where no file has it', () => {
    const needing = (name: string, needs: string) =>
      monitor(name).replace('kind: cpu', `kind: cpu\n  needs: ${needs}`)
    const { model } = joined([parsed('a.md', needing('CPU', 'Disk')), parsed('b.md', needing('Disk', 'Fan'))])
    expect(model.gaps).toEqual([
      {
        kind: 'need',
        severity: 'warning',
        sentence: 'b.md: Line 4: needs of “Disk”: It needs “Fan”, and there is no monitor of that name.',
        line: 11,
      },
    ])
  })

  it('says of itself what its first file says, and where that is silent, the next', () => {
    const first = '# Start\n\n## Document information\n\n**Version:** 2\n'
    const second = '# Other\n\n## Document information\n\n**Version:** 7\n**Next review:** 2027-01-01\n'
    const { document } = joined([parsed('README.md', first), parsed('other.md', second)]).model
    expect(document).toMatchObject({ title: 'Start', version: '2', nextReview: '2027-01-01' })
  })

  it('knows where the links of each file lead', () => {
    const text = '# B\n\n[up](../README.md#start) [here](#b) ![drawing](drawing.png)\n'
    const { links } = joined([parsed('README.md', '# Start\n'), parsed('db/b.md', text)]).model
    expect(links.map(({ target, line }) => `${target} ${line}`)).toEqual([
      'README.md#start 4',
      'db/b.md#b 4',
      'db/drawing.png 4',
    ])
  })
})
