/** Papers built, their DOCX edited as a leader would, and the copy compared with what was built. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Base } from '../../src/compare/base.ts'
import { baseOf } from '../../src/compare/base-of.ts'
import { type Comparison, compare } from '../../src/compare/compare.ts'
import { readDocx } from '../../src/import/docx/read-docx.ts'
import { bareRecord } from '../../src/model/values.ts'
import { renderDocx } from '../../src/render/docx/render-docx.ts'
import { compose } from '../../src/run/compose.ts'
import { dress } from '../../src/run/dress.ts'
import { planJobs } from '../../src/run/plan.ts'
import { readPaper } from '../../src/run/read-paper.ts'
import { layOut } from '../../src/run/settle-pages.ts'
import { type Files, memoryIo } from './paper.ts'

export interface BuiltCopy {
  readonly docx: Uint8Array
  readonly base: Base
}

/** Every paper that a file makes. */
export async function builtCopies(files: Files, main = '稿.md'): Promise<BuiltCopy[]> {
  const io = memoryIo(files)
  const content = files[main] ?? ''
  const bytes = typeof content === 'string' ? strToU8(content) : content
  const read = await readPaper(main, bytes, io)
  if (!read.value) throw new Error(JSON.stringify(read.diagnostics))
  const copies: BuiltCopy[] = []
  for (const job of planJobs([{ source: read.value, base: '稿' }]).value) {
    const composed = compose(job)
    if (!composed.value) throw new Error(JSON.stringify(composed.diagnostics))
    const dressed = await dress(composed.value.document, job, null, io)
    if (!dressed.value) throw new Error(JSON.stringify(dressed.diagnostics))
    const { paper } = layOut(dressed.value)
    const sources = [job.source, ...job.source.pieces.flatMap(({ source }) => source ?? [])]
    const base = baseOf(paper.typeset, {
      paper: main,
      output: job.output,
      title: paper.meta.title,
      theme: paper.theme.name,
      files: bareRecord(sources.map(({ file, text, bodyStart }) => [file, { text, bodyStart }])),
      texts: io.texts,
    })
    copies.push({ docx: await renderDocx(paper), base: JSON.parse(JSON.stringify(base)) as Base })
  }
  return copies
}

/** The copy with its text part changed; `bare` takes our bookmarks and our part out, as pasting into a new file does. */
export function editDocx(
  docx: Uint8Array,
  edit: (xml: string) => string,
  { bare = false, parts = {} }: { bare?: boolean; parts?: Readonly<Record<string, string>> } = {},
): Uint8Array {
  const all = unzipSync(docx)
  const xml = edit(strFromU8(all['word/document.xml'] ?? new Uint8Array()))
  all['word/document.xml'] = strToU8(bare ? withoutMarks(xml) : xml)
  for (const [name, text] of Object.entries(parts)) all[name] = strToU8(text)
  if (bare) for (const name of Object.keys(all)) if (name.startsWith('customXml/')) delete all[name]
  return zipSync(all)
}

function withoutMarks(xml: string): string {
  const ids = [...xml.matchAll(/<w:bookmarkStart w:name="_wg\d+" w:id="(\d+)"\/>/g)].map(
    ([, id]) => id,
  )
  const gone = new Set(ids)
  return xml
    .replace(/<w:bookmarkStart w:name="_wg\d+" w:id="\d+"\/>/g, '')
    .replace(/<w:bookmarkEnd w:id="(\d+)"\/>/g, (mark, id: string) => (gone.has(id) ? '' : mark))
}

export function compareDocx(base: Base, docx: Uint8Array): Comparison {
  const [accepted, kept] = (['accepted', 'kept'] as const).map((changes) => {
    const { value } = readDocx(docx, { file: '改过的.docx', changes })
    if (!value) throw new Error('not read')
    return value
  })
  if (!accepted || !kept) throw new Error('not read')
  return compare(base, { accepted, kept })
}

/** Changes in a line each: `class form: before → after`, and who made it. */
export const changeLines = ({ changes }: Pick<Comparison, 'changes'>): string[] =>
  changes.map(({ class: kind, form, before, after, author, trouble }) =>
    [
      `${kind} ${form}: ${before} → ${after}`,
      ...(author === null ? [] : [`（${author}）`]),
      ...(trouble === null ? [] : [`！${trouble}`]),
    ].join(''),
  )
