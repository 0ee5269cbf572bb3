/** A compilation of imported papers: put in the order of a list; missing, surplus and doubled papers and other titles are said. */
import { type Diagnostic, diagnose } from '../../diagnostic.ts'
import { bareLetters } from '../../markdown/letters.ts'
import { frontMatterText, yamlText } from './front-matter-text.ts'

/** A row of the list; empty for what it does not say. */
export interface ListedPaper {
  readonly unit: string
  readonly title: string
  readonly file: string
}
export interface VolumePaper {
  /** Name of the written paper beside the volume. */
  readonly name: string
  readonly title: string
  readonly unit: string
  /** The draft that it came from. */
  readonly file: string
  readonly body: string
}
export interface Volume {
  readonly text: string
  readonly diagnostics: readonly Diagnostic[]
}

export function volumeOf(
  title: string,
  list: readonly ListedPaper[],
  papers: readonly VolumePaper[],
): Volume {
  const left = new Set(papers)
  const diagnostics: Diagnostic[] = []
  const ordered = list.flatMap((listed) => {
    const paper = paperFor(listed, [...left])
    if (!paper) {
      diagnostics.push(diagnose('import/list-missing', null, { ...listed }))
      return []
    }
    left.delete(paper)
    const { title: own, file } = paper
    if (listed.title !== '' && bareLetters(listed.title) !== bareLetters(own))
      diagnostics.push(
        diagnose('import/list-title', null, { file, listed: listed.title, title: own }),
      )
    return [paper]
  })
  if (list.length > 0)
    for (const { file, title: own } of left)
      diagnostics.push(diagnose('import/list-surplus', null, { file, title: own }))
  const all = [...ordered, ...left]
  const head = frontMatterText([
    { key: '文种', value: '交流材料汇编' },
    { key: '标题', value: title },
  ])
  const pieces = all.map(({ name }) => `  - ${yamlText(name)}\n`).join('')
  const text = head.replace(/---\n$/, `稿件:\n${pieces}---\n`)
  return { text, diagnostics: [...diagnostics, ...nearDuplicates(all)] }
}

const stem = (file: string): string => (file.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]+$/, '')
/** Titles that share so much are one. */
const alike = 0.7

/** By its file, then its title, then its unit alone, then the nearest title. */
function paperFor({ unit, title, file }: ListedPaper, papers: readonly VolumePaper[]) {
  const byFile = file === '' ? undefined : papers.find((one) => stem(one.file) === stem(file))
  const letters = bareLetters(title)
  const byTitle = papers.find((one) => letters !== '' && bareLetters(one.title) === letters)
  const ofUnit = papers.filter((one) => unit !== '' && bareLetters(one.unit) === bareLetters(unit))
  const near = papers
    .map((one) => ({ one, share: shared(letters, bareLetters(one.title)) }))
    .sort((a, b) => b.share - a.share)[0]
  const byNear = near && near.share >= alike ? near.one : undefined
  return byFile ?? byTitle ?? byNear ?? (ofUnit.length === 1 ? ofUnit[0] : undefined)
}

/** Pairs of letters that stand next to each other. */
const pairsOf = (text: string): Set<string> => {
  const letters = [...bareLetters(text)]
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`))
}

/** The share of pairs that the smaller one has in common with the other, 0 to 1. */
function shared(one: string, other: string): number {
  const [first, second] = [pairsOf(one), pairsOf(other)]
  const least = Math.min(first.size, second.size)
  return least === 0 ? 0 : [...first].filter((pair) => second.has(pair)).length / least
}

/** Papers that say so much alike are named; shorter ones than this tell nothing. */
const doubled = { share: 0.6, pairs: 100 }

function nearDuplicates(papers: readonly VolumePaper[]): Diagnostic[] {
  const sets = papers.map(({ body, title }) => ({ title, pairs: pairsOf(body) }))
  return sets.flatMap(({ title: first, pairs }, index) =>
    sets.slice(index + 1).flatMap(({ title: second, pairs: others }) => {
      const least = Math.min(pairs.size, others.size)
      if (least < doubled.pairs) return []
      const share = [...pairs].filter((pair) => others.has(pair)).length / least
      const percent = Math.round(share * 100)
      return share < doubled.share
        ? []
        : [diagnose('import/near-duplicate', null, { first, second, percent })]
    }),
  )
}
