/** Papers without a fault, by where they come from: examples, starters, manuals and prose of our own written to be tried. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { filesIn } from './folder.ts'
import { type Files, speech } from './paper.ts'

const root = join(import.meta.dirname, '../..')

export interface CleanPaper {
  /** The file, from the root of the repository. */
  readonly path: string
  readonly name: string
  readonly text: string
  readonly files: Files
}

const markdownIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file))
    .sort()

const whole = (path: string): CleanPaper => ({
  path,
  name: basename(path),
  text: readFileSync(join(root, path), 'utf8'),
  files: filesIn(join(root, dirname(path))),
})

/** A sentence with its mark, as long as one that says something. */
export const sentence = /[^。！？\n]*[。！？][”’）》]*/g
export const isSentence = (text: string): boolean =>
  (text.match(/\p{Script=Han}/gu) ?? []).length >= 6

/** Lines of a manual that are no table, fence, list or head. */
const manualProse = /^(?![\s|>#`:<{-]|\d+\.)[^\n]+$/gm
/** The sentences of a manual that show no code and quote no mark, as a paper that has no templates. */
function manual(path: string): CleanPaper {
  const text = readFileSync(join(root, path), 'utf8').replace(/^```[\s\S]*?^```/gm, '')
  const lines = (text.match(manualProse) ?? []).flatMap((line) => line.match(sentence) ?? [])
  const prose = lines.filter((line) => isSentence(line) && !/[`{}[\]*|]/.test(line))
  const body = prose.join('\n\n')
  return { path, name: '稿.md', text: speech(body, 'template: false\n'), files: {} }
}

/** Examples of faults are what the manual of the rules is made of. */
const manuals = markdownIn('docs').filter((path) => basename(path) !== 'rules.md')

export const cleanPapers: readonly CleanPaper[] = [
  ...markdownIn('content').map(whole),
  ...markdownIn('templates/kinds').map(whole),
  ...markdownIn('test/cases/clean').map(whole),
  ...[...manuals, 'README.md'].map(manual),
]
