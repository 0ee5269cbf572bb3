/** What a paper says of itself as fields of its kind; what the kind has no field for stays in the text. */
import type { FieldSchema, Kind } from '../../kind/kind.ts'
import type { Block, LinesBlock } from '../../model/document.ts'
import { paragraph, text } from '../../model/nodes.ts'
import { inlinesText } from '../../model/plain-text.ts'
import { dateIn } from '../structure/head-lines.ts'
import { letterheadFields } from '../structure/letterhead.ts'
import type { PaperHead } from '../structure/paper.ts'

export interface FieldEntry {
  /** As the head of a paper has it. */
  readonly key: string
  readonly value: string | readonly string[]
  /** It is text of the draft. */
  readonly own: boolean
}
export interface FieldedPaper {
  readonly entries: readonly FieldEntry[]
  readonly blocks: readonly Block[]
  /** Unit of the paper, from its head or its 落款; empty for none. */
  readonly unit: string
  /** Letters of the 落款 that the head has otherwise: from, to. */
  readonly moved: readonly { readonly from: string; readonly to: string }[]
  /** Fields that the kind wants and the draft does not say, by their Chinese names. */
  readonly missing: readonly string[]
}

/** @param titleless what is taken for the title of a paper that has none */
export function fieldsOfPaper(
  head: PaperHead,
  blocks: readonly Block[],
  kind: Kind,
  titleless: string,
): FieldedPaper {
  const title = head.title.length > 0 ? head.title : [titleless]
  const signed = signatureFields(head, blocks, kind)
  const has = (name: string): boolean => kind.fields[name] !== undefined
  const key = (name: string): string => keyOf(name, kind.fields[name])
  const entries: FieldEntry[] = []
  const add = (name: string, value: string | readonly string[], own = true): void => {
    if (value.length > 0) entries.push({ key: key(name), value, own })
  }
  add('title', title.length === 1 ? (title[0] ?? '') : title, head.title.length > 0)
  add('subtitle', head.subtitle)
  for (const name of letterheadFields) if (has(name)) add(name, head.letterhead[name] ?? '')
  add('unit', signed.unit)
  add('author', head.author)
  add('date', signed.date)
  if (has('byline') && head.byline.length > 0)
    add(
      'byline',
      head.byline.map((name) => key(name)),
      false,
    )
  if (has('salutation')) add('salutation', head.salutation)
  if (has('addressee')) add('addressee', head.addressee)
  const lines = withoutField(head, has)
  const said = new Set(['文种', ...entries.map((entry) => entry.key)])
  const missing = kind.required.map(key).filter((name) => !said.has(name) && name !== '稿件')
  return {
    entries,
    blocks: [...lines, ...signed.blocks],
    unit: head.unit || signed.named,
    moved: [...signed.moved, ...lines.filter(isCalled).map(() => ({ from: '', to: '：' }))],
    missing,
  }
}

/** A line that ends in ：. */
const isCalled = ({ type }: Block): boolean => type === 'salutation' || type === 'addressee'

const keyOf = (name: string, schema: FieldSchema | undefined): string =>
  schema?.aliases?.[0] ?? name

/** What stands above the text and has no field in this kind. */
function withoutField(head: PaperHead, has: (name: string) => boolean): Block[] {
  const own = letterheadFields.flatMap((name) => {
    const said = head.letterhead[name] ?? ''
    return has(name) || said === '' ? [] : [paragraph([text(said)])]
  })
  const lines = (['salutation', 'addressee'] as const).flatMap((type): Block[] =>
    has(type) || head[type] === ''
      ? []
      : [{ type, id: '', children: [text(`${head[type]}：`)], origin: null }],
  )
  return [...own, ...lines]
}

interface SignedPaper {
  readonly unit: string
  readonly date: string
  readonly blocks: readonly Block[]
  /** The unit as the 落款 names it. */
  readonly named: string
  readonly moved: FieldedPaper['moved']
}

/** A kind that must have unit and date prints the 落款 of them: one unit and its date go there. */
function signatureFields(head: PaperHead, blocks: readonly Block[], kind: Kind): SignedPaper {
  const found = blocks.find((block): block is LinesBlock => block.type === 'signature')
  const lines = found?.lines.map((line) => inlinesText(line).trim()) ?? []
  const own = { unit: head.unit, date: head.date, blocks, named: '', moved: [] }
  const [unit, written] = lines
  if (!found || unit === undefined) return own
  const date = dateIn(written ?? '')
  const wanted = ['unit', 'date'].every((name) => kind.required.includes(name))
  if (!wanted || lines.length !== 2 || head.unit !== '' || head.date !== '' || date === null)
    return { ...own, named: lines.length > 1 ? unit : '' }
  const rest = blocks.filter((block) => block !== found)
  const moved = [{ from: written ?? '', to: date.field }]
  return { unit, date: date.field, blocks: rest, named: unit, moved }
}
