/** What the documents name is there: linked files and headings, paths in text, scripts of npm, excerpts of code. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { toChineseNumeral } from '../../src/chinese/numerals.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const documents = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  'src/README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
].sort()

/** The text without its examples. */
const prose = (path: string): string => read(path).replace(/^(`{3,}).*\n[\s\S]*?^\1$/gm, '')
const matches = (pattern: RegExp, text: string): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found)
/** What a heading is called in links: lower case, no marks, hyphens for spaces. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')
const anchors = (path: string): string[] => matches(/^#+ (.*)$/gm, prose(path)).map(anchor)

/** What a link or a picture of a document points at, where that is missing. */
function brokenLinks(document: string): string[] {
  const links = matches(/\]\(([^)\s]+)\)/g, prose(document).replace(/`[^`\n]*`/g, ''))
  return links.filter((link) => {
    if (/^https?:/.test(link)) return false
    const [file = '', heading] = link.split('#')
    const path = file === '' ? document : join(dirname(document), file)
    if (!existsSync(join(root, path))) return true
    return heading !== undefined && !anchors(path).includes(decodeURIComponent(heading))
  })
}

describe('links', () => {
  it.each(documents)('of %s lead somewhere', (document) =>
    expect(brokenLinks(document)).toEqual([]),
  )
})

const forContributors = documents.filter((path) => /contributing/i.test(path))

describe.each(forContributors)('%s', (document) => {
  it('names files, folders and tests that are there', () => {
    const named = matches(
      /`((?:src|test|docs|templates|bench|content)\/[\w./-]*)`/g,
      read(document),
    )
    const typed = matches(/((?:test|src)\/[\w./-]+)/g, read(document))
    const missing = [...named, ...typed].filter((path) => !existsSync(join(root, path)))
    expect(missing).toEqual([])
  })
  it('shows code as it stands in its file', () => {
    const excerpts = [...read(document).matchAll(/^```\w+ file=(\S+)\n([\s\S]*?)^```$/gm)]
    for (const [, path = '', text = ''] of excerpts) expect(read(path), path).toContain(text)
  })
})

describe('npm scripts', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  it.each(documents)('that %s names can be run', (document) => {
    const named = matches(/npm run ([\w-]+)/g, read(document))
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([])
  })
})

describe('the number of kinds', () => {
  const count = matches(/^### (.*)$/gm, read('docs/kinds.md')).length
  it.each([
    ['README.md', `${toChineseNumeral(count)}种`],
    ['README.en.md', `${count} kinds`],
    ['CHANGELOG.md', `${toChineseNumeral(count)}个`],
    ['CHANGELOG.md', `${count} kinds`],
  ])('is what %s says: %s', (document, words) => expect(read(document)).toContain(words))
})

describe('pictures of the READMEs', () => {
  it.each(['README.md', 'README.en.md'])('of %s weigh no more than 300 KB', (readme) => {
    const pictures = matches(/!\[[^\]]*\]\(([^)]+)\)/g, read(readme))
    expect(pictures.length).toBeGreaterThan(3)
    const bytes = pictures.reduce((sum, path) => sum + statSync(join(root, path)).size, 0)
    expect(bytes).toBeLessThan(300 * 1024)
  })
})
