/** A draft of plain text through the whole import, with the kinds of the house; nothing is written. */
import type { Draft } from '../../src/import/draft.ts'
import { type ImportedDraft, importDraft } from '../../src/import/import-draft.ts'
import { readBack } from '../../src/import/result/read-back.ts'
import type { Role } from '../../src/import/structure/decision.ts'
import type { Memory } from '../../src/import/structure/remembered.ts'
import { textDraft } from '../../src/import/text/read-text.ts'
import { openHouse } from '../../src/io/files/house.ts'
import type { BodyFacts } from '../../src/markdown/structure/facts.ts'
import type { Block } from '../../src/model/document.ts'
import { headingLabel, numberBlocks } from '../../src/model/numbering.ts'
import { inlinesText } from '../../src/model/plain-text.ts'
import { collectSeries } from '../../src/model/series.ts'
import { eachBlock, eachInline, inlineRuns } from '../../src/model/walk.ts'

const house = openHouse('/no/such/folder')

export interface Wishes {
  readonly kind?: string
  readonly given?: ReadonlyMap<number, Role>
  readonly memories?: readonly Memory[]
}

export function importedDraft(
  draft: Draft,
  { kind, given, memories = [] }: Wishes = {},
): ImportedDraft {
  return importDraft(draft, {
    kind: kind === undefined ? null : house.kind(kind).value,
    kindNamed: (name) => house.kind(name).value,
    given: given ?? new Map(),
    memoriesOf: () => memories,
    titleless: '无题',
    original: '某文.txt sha256:0',
    pictureFile: (id) => `图片/${id}.png`,
  })
}
export const importedText = (text: string, wishes: Wishes = {}): ImportedDraft =>
  importedDraft(textDraft(text, '某文.txt'), wishes)

export const structureFacts: BodyFacts = {
  title: '',
  salutation: '',
  addressed: false,
  addressee: '',
  units: [],
  date: '',
  byline: [],
  seal: '',
  issued: false,
  attached: false,
  places: new Set(),
  findLeads: false,
}

/** What a paper says of itself and what it holds, a line for each thing: `1 一、题`, `+ 主题句`, `是 1 2 3`. */
export function seen({ entries, body }: ImportedDraft['papers'][number]): string[] {
  const blocks = numberBlocks(readBack(body, structureFacts))
  const head = entries
    .filter(({ key }) => !['文种', '模板', '原件'].includes(key))
    .map(({ key, value }) => `${key}：${typeof value === 'string' ? value : value.join('/')}`)
  const series = collectSeries(blocks)
    .filter(({ points }) => points.length > 1)
    .map(({ family, points }) => `${family} ${points.map(({ n }) => n).join(' ')}`)
  return [...head, ...[...eachBlock(blocks)].flatMap(seenBlock), ...series]
}

function seenBlock(block: Block): string[] {
  if (block.type === 'heading') {
    const label = headingLabel(block)
    const runIn = block.runIn ? ' …' : ''
    const own = `${block.level} ${label}${inlinesText(block.children)}${runIn}`
    return [own, ...leadsIn(block)]
  }
  if (block.type === 'paragraph') return leadsIn(block)
  if (block.type === 'table')
    return [`表 ${inlinesText(block.caption ?? [])} ${block.header.length}×${block.rows.length}`]
  if (block.type === 'attachment') return [`附件 ${block.attributes['number'] ?? ''}`]
  if (block.type === 'toc') return [`提纲 ${block.written?.length ?? 0}`]
  const lines = inlineRuns(block).map((run) => inlinesText(run))
  return lines.length > 0 ? [`${block.type} ${lines.join('/')}`] : []
}

const leadsIn = (block: Block): string[] =>
  inlineRuns(block)
    .flatMap((run) => [...eachInline(run)])
    .flatMap((inline) =>
      inline.type === 'lead' ? [`${'+'.repeat(inline.level)} ${inlinesText(inline.children)}`] : [],
    )
