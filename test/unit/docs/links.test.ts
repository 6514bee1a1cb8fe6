import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import GithubSlugger from 'github-slugger'
import { toString as textOf } from 'mdast-util-to-string'
import { describe, expect, test } from 'vitest'
import { project } from '../../../main/launch/build-if-stale.mjs'
import { nodesOf, pages } from '../../fixtures/pages'

describe.each(pages)('%s', (page) => {
  const targets = nodesOf(page).flatMap((node) =>
    node.type === 'link' || node.type === 'image' || node.type === 'definition' ? [node.url] : [],
  )
  const outside = targets.filter((target) => /^[a-z][a-z+.-]*:/i.test(target))

  test('leads to files and headings that are there', () => {
    const broken = targets.filter((target) => !outside.includes(target) && !isThere(page, target))
    expect(broken).toEqual([])
  })

  test('leads outside by https only, and writes to invented people only', () => {
    expect(outside.filter((target) => !/^https:\/\/|^mailto:\w+@\w+\.example$/.test(target))).toEqual([])
  })
})

function isThere(page: string, target: string): boolean {
  const [path = '', heading] = target.split('#')
  const file = path === '' ? page : join(dirname(page), decodeURIComponent(path))
  if (!existsSync(join(project, file))) return false
  return heading === undefined || headingsOf(file).includes(heading)
}

function headingsOf(page: string): string[] {
  const slugger = new GithubSlugger()
  return nodesOf(page).flatMap((node) => (node.type === 'heading' ? [slugger.slug(textOf(node))] : []))
}
