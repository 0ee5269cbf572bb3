/** `wengao check 某文.docx`: drafts of others under the rules of papers, and their look under the theme. */
import { dirname, extname, join, relative, resolve } from 'node:path'
import { filterFindings } from '../check/filters.ts'
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import { reasonOf, UserError } from '../error.ts'
import { draftEndings } from '../import/read-draft.ts'
import { changeCounts } from '../import/result/changes-text.ts'
import { readNamed } from '../io/files/workspace.ts'
import { officeConverter } from '../io/office/to-docx.ts'
import { openIo } from '../io/open-io.ts'
import { readTextPages } from '../io/pdf/read-text-pages.ts'
import type { Lang } from '../messages/index.ts'
import { mostOfRule, summary } from '../report/terminal.ts'
import { type CheckedDraft, checkDraft } from '../run/check-draft.ts'
import { settle } from '../workspace/precedence.ts'
import { annotateDrafts } from './annotated-drafts.ts'
import { annotatedSummary } from './annotated-papers.ts'
import { openWorkspace, type WorkspaceOptions } from './open-workspace.ts'
import { filtersOf, type WeightArguments } from './report-filters.ts'
import { sayFaults } from './say-faults.ts'
import { type ShownFindings, shownFindings } from './shown-findings.ts'

export interface DraftArguments extends WeightArguments, WorkspaceOptions {
  readonly papers: readonly string[]
  readonly lang: Lang
  readonly json: boolean
  readonly all: boolean
  readonly quiet: boolean
  readonly fix: boolean
  readonly dryRun: boolean
  readonly sarif: boolean
  readonly annotate: boolean
  /** Where annotated copies go. */
  readonly out: string | undefined
  readonly html: string | undefined
  readonly baseline: string | undefined
  readonly updateBaseline: boolean
}

/** A paper of ours is Markdown; everything else that can be read is a draft. */
export const isDraft = (path: string): boolean => {
  const ending = extname(path).slice(1).toLowerCase()
  return ending !== 'md' && ending !== 'markdown' && draftEndings.includes(ending)
}

/** What no program can judge: a person does. */
const forPersons: Readonly<Record<Lang, readonly string[]>> = {
  zh: [
    '事实、数字和引用的文件属实，出处找得到',
    '人名、职务、排名和机构的名称是现在的',
    '提法和上级最近的文件一致',
    '涉密、敏感的内容可以写，发到哪一级合适',
    '措施有人做、有时限，和职权相称',
    '附件齐，和正文说的一致',
  ],
  en: [
    'facts, figures and documents quoted are true and can be traced',
    'names, offices, ranks and organs are those of today',
    'wordings are those of the latest documents from above',
    'what is secret or delicate may stand, and goes to the right readers',
    'measures have somebody who does them, a term, and are within the powers',
    'attachments are complete and are what the text says',
  ],
}

/**
 * Gives the exit code: 0, or 1 when there are errors.
 * @throws UserError for options that only papers of ours can have
 */
export async function checkDrafts(args: DraftArguments): Promise<number> {
  refuseForDrafts(args)
  const { root, settings, texts, diagnostics } = openWorkspace(args, {
    folder: process.cwd(),
    papers: args.papers.map((path) => dirname(resolve(path))),
  })
  const io = openIo({ workspace: root, settings })
  for (const [file, text] of texts) io.texts.set(file, text)
  const helpers = { toDocx: officeConverter(), readPdf: readTextPages }
  const originals = new Map<string, Uint8Array>()
  const checked: CheckedFile[] = []
  for (const path of args.papers) {
    const file = relative(process.cwd(), resolve(path)) || path
    checked.push({ file, ...(await checkOne(resolve(path), file)) })
  }
  async function checkOne(path: string, file: string): Promise<CheckedDraft> {
    const nothing = { changes: [], papers: [] }
    try {
      const loaded = await readNamed({ root: process.cwd() }, path)
      if (!loaded.value) return { ...nothing, diagnostics: loaded.diagnostics }
      const options = { kind: null, theme: null, ...helpers }
      const draft = await checkDraft(loaded.value, file, io, options)
      // one that cannot be read has no place for comments
      if (args.annotate && draft.papers.length > 0) originals.set(file, loaded.value)
      return draft
    } catch (error) {
      if (error instanceof UserError) throw error
      const fault = diagnose(
        'internal/failed',
        { file, start: 0, end: 0 },
        { reason: reasonOf(error) },
      )
      return { ...nothing, diagnostics: [fault] }
    }
  }
  const all: Diagnostic[] = [...diagnostics, ...checked.flatMap((draft) => draft.diagnostics)]
  const findings = filterFindings(all, filtersOf(io, args))
  const { found, text } = shownFindings(findings, io.texts, args.lang, (file) => file)
  sayChecked(checked, { found, text }, args)
  const own = settings.out === null ? null : join(root, settings.out)
  const { written, diagnostics: failed } = await annotateDrafts(originals, findings, io, {
    located: found,
    folder: resolve(settle({ flag: args.out, workspace: own, usual: 'out' })),
    lang: args.lang,
  })
  for (const { path } of written) (args.json ? process.stderr : process.stdout).write(`${path}\n`)
  process.stderr.write(annotatedSummary(written, args.lang))
  sayFaults(failed, root, io.texts, args.lang)
  await io.close()
  return [...found, ...failed].some(({ severity }) => severity === 'error') ? 1 : 0
}

type CheckedFile = CheckedDraft & { readonly file: string }

function sayChecked(
  checked: readonly CheckedFile[],
  { found, text }: ShownFindings,
  { lang, json, all, quiet }: DraftArguments,
): void {
  const cleaned = checked.map(({ file, changes }) => ({
    file,
    changes: changeCounts(changes, lang),
  }))
  if (json) {
    const whole = { drafts: cleaned, diagnostics: found, persons: forPersons[lang] }
    process.stdout.write(`${JSON.stringify(whole, null, 2)}\n`)
  } else if (quiet) process.stderr.write(text(found.filter(({ severity }) => severity === 'error')))
  else {
    process.stderr.write(text(found, all ? undefined : mostOfRule))
    for (const { file, changes } of cleaned)
      if (changes !== '') process.stderr.write(before(file, changes, lang))
    process.stderr.write(personsText(lang))
    process.stderr.write(summary(found, 0, lang))
  }
}

const before = (file: string, changes: string, lang: Lang): string =>
  lang === 'en'
    ? `${file}: before the check, as on import: ${changes}\n`
    : `${file}：检查以前按导入的办法拿掉、改写了：${changes}\n`

const personsText = (lang: Lang): string =>
  `${lang === 'en' ? 'For a person to judge:' : '程序查不了、要人看的：'}\n${forPersons[lang].map((line) => `  □ ${line}\n`).join('')}`

function refuseForDrafts(args: DraftArguments): void {
  const refused = [
    ['--fix', args.fix],
    ['--dry-run', args.dryRun],
    ['--html', args.html !== undefined],
    ['--sarif', args.sarif],
    ['--baseline', args.baseline !== undefined || args.updateBaseline],
  ] as const
  const [given] = refused.flatMap(([name, isGiven]) => (isGiven ? [name] : []))
  if (given)
    throw new UserError(
      `${given} 只用在 wengao 的稿件上，不用在别人的来稿上`,
      '先用 wengao import 变成稿件，再检查。',
      [`${given} is for papers of wengao, not for drafts`, 'Run wengao import first.'],
    )
  const other = args.papers.find((path) => !/\.doc[xm]$/i.test(path))
  if (args.annotate && other !== undefined)
    throw new UserError(
      `来稿里只有 DOCX 能加批注，${other} 不能`,
      '先在 Word 或 WPS 里另存为 .docx；或者用 wengao import 变成稿件，再检查。',
      [
        `of drafts only DOCX can take comments, not ${other}`,
        'Save it as .docx, or run wengao import first.',
      ],
    )
  if (args.papers.some((path) => !isDraft(path)))
    throw new UserError('稿件和别人的来稿分开检查。', '各运行一次 wengao check。', [
      'papers and drafts are checked one kind at a time',
      'Run wengao check once for each.',
    ])
}
