/** What an import made of a file, for a person at a terminal. */
import type { DraftPaper, ImportedDraft, TextChange } from '../import/import-draft.ts'
import { changeNames, shown } from '../import/result/changes-text.ts'
import { roleNamed, roleNames } from '../import/structure/corrections.ts'
import { type Decision, isUnsure } from '../import/structure/decision.ts'
import { kindLabel } from '../kind/kind.ts'
import type { Lang } from '../messages/index.ts'
import { visible } from '../text/visible.ts'

interface ReportedFile extends Pick<ImportedDraft, 'decisions' | 'changes'> {
  readonly file: string
  readonly written: readonly { readonly paper: DraftPaper; readonly path: string }[]
  readonly changesFile: string
}

export function importText(report: ReportedFile, lang: Lang): string {
  const { file, written, changesFile, changes } = report
  if (written.length === 0) return ''
  const unsure = [...report.decisions, ...written.flatMap(({ paper }) => paper.decisions)].filter(
    isUnsure,
  )
  const lines = [
    ...written.flatMap(({ paper, path }) => paperLines(file, path, paper, lang)),
    ...changeLines(changes, changesFile, lang),
    ...rememberedLines(
      written.flatMap(({ paper }) => paper.decisions.filter(({ remembered }) => remembered)),
      lang,
    ),
    ...unsureLines(unsure, lang),
  ]
  return `${lines.map(visible).join('\n')}\n`
}

function paperLines(file: string, path: string, paper: DraftPaper, lang: Lang): string[] {
  const { counts, missing, kind } = paper
  const levels = counts.headings.flatMap((count, index) =>
    count > 0 ? [`${index + 1}级${count}`] : [],
  )
  const things = (
    [
      ['标题', 'headings', levels.join(' ')],
      ['主题句', 'leads', String(counts.leads)],
      ['序列', 'series', String(counts.series)],
      ['表', 'tables', String(counts.tables)],
      ['图', 'pictures', String(counts.pictures)],
      ['空缺', 'blanks', String(counts.blanks)],
    ] as const
  )
    .filter(([, , count]) => count !== '' && count !== '0')
    .map(
      ([zh, en, count]) =>
        `${lang === 'en' ? en : zh} ${lang === 'en' ? count.replace(/级/g, ':') : count}`,
    )
  const first =
    lang === 'en'
      ? `${file} → ${path} (${kindLabel(kind)}) ${things.join(', ')}`.trimEnd()
      : `${file} → ${path}（${kindLabel(kind)}）${things.join('，')}`
  const lacks =
    lang === 'en' ? `    still missing: ${missing.join(', ')}` : `    还缺：${missing.join('、')}`
  return [first, ...(missing.length > 0 ? [lacks] : [])]
}

/** How many samples of a kind are shown, and how long one is. */
const samples = { count: 3, length: 16 }

function changeLines(changes: readonly TextChange[], changesFile: string, lang: Lang): string[] {
  const kinds = [...new Set(changes.map(({ kind }) => kind))].filter((kind) => kind !== 'space')
  const lines = kinds.map((kind) => {
    const own = changes.filter((change) => change.kind === kind)
    const some = own.slice(0, samples.count).map(({ from, to }) => sample(from, to, lang))
    const [name, colon] =
      lang === 'en' ? [changeNames[kind][1], ': '] : [changeNames[kind][0], '：']
    return `    ${name} ${own.length}${colon}${some.join(' ')}`
  })
  const where = lang === 'en' ? `    all of it: ${changesFile}` : `    全部见 ${changesFile}`
  return changesFile === '' ? lines : [...lines, where]
}

function sample(from: string, to: string, lang: Lang): string {
  const cut = (text: string): string => {
    const line = shown(text)
    return [...line].length > samples.length
      ? `${[...line].slice(0, samples.length).join('')}…`
      : line
  }
  const quoted = (text: string): string => (lang === 'en' ? `"${cut(text)}"` : `“${cut(text)}”`)
  return to === '' ? quoted(from) : `${quoted(from)}→${quoted(to)}`
}

const nameOf = (role: string, lang: Lang): string => {
  const known = roleNamed(role)
  return lang === 'en' || known === null ? role : roleNames[known]
}

function unsureLines(unsure: readonly Decision[], lang: Lang): string[] {
  if (unsure.length === 0) return []
  const first =
    lang === 'en'
      ? '    unsure (change with --set LINE=ROLE):'
      : '    拿不准的（不对就用 --set 行号=什么 改）：'
  return [
    first,
    ...unsure.map((decision) => {
      const other = decision.others
        .map((one) => nameOf(one.role, lang))
        .join(lang === 'en' ? ', ' : '、')
      const more = lang === 'en' ? `; or ${other}` : `；也可能是${other}`
      return `      ${decisionText(decision, lang)}${more}`
    }),
  ]
}

/** Lines that are read as somebody said of an earlier draft: he may not know of it. */
function rememberedLines(decisions: readonly Decision[], lang: Lang): string[] {
  if (decisions.length === 0) return []
  const first =
    lang === 'en'
      ? `    read as corrected before: ${decisions.length} (delete the line in .wengao/import-decisions.yml to forget it):`
      : `    照以前的更正读的 ${decisions.length} 处（记在 .wengao/import-decisions.yml，删掉那一行就不再用）：`
  return [first, ...decisions.map((decision) => `      ${decisionText(decision, lang)}`)]
}

function decisionText({ line, text, role }: Decision, lang: Lang): string {
  const start = [...shown(text)].slice(0, 20).join('')
  return lang === 'en'
    ? `${line} "${start}": ${role}`
    : `第${line}行“${start}”：当作${nameOf(role, lang)}`
}

export interface SuggestedPaper {
  readonly path: string
  readonly figures: readonly {
    readonly figure: string
    readonly near: string
    readonly cells: string
  }[]
}

/** Figures that may be bound to the data. */
export function suggestionText(papers: readonly SuggestedPaper[], lang: Lang): string {
  const lines = papers.flatMap(({ path, figures }) =>
    figures.length === 0
      ? []
      : [
          lang === 'en'
            ? `${path}: ${figures.length} figure(s) equal a cell`
            : `${path}：${figures.length} 个数和台账的格子相同`,
          ...figures.map(({ figure, near, cells }) => `    ${figure}（…${near}…） = ${cells}`),
        ],
  )
  return lines.map((line) => `${visible(line)}\n`).join('')
}
