/** Pictures of seals and signature stamps: files named in the attributes of a signature (GB/T 9704-2012 7.3.5). */
import type { Block, LinesBlock } from './document.ts'

/** Between the files of several seals. */
const between = '、'

/** The files of a signature's pictures, in the order of the organs; of any other block none. */
export const sealFiles = (block: Block): string[] =>
  block.type === 'signature'
    ? (block.attributes['pictures'] ?? '').split(/[、，,]/).flatMap((file) => file.trim() || [])
    : []

/** The signature with other files in the place of its own. */
export const withSealFiles = (block: LinesBlock, change: (file: string) => string): LinesBlock => {
  const files = sealFiles(block)
  if (files.length === 0) return block
  return {
    ...block,
    attributes: { ...block.attributes, pictures: files.map(change).join(between) },
  }
}

/** Width of its pictures as written (42mm), twips; null where it does not say. */
export function sealWidth({ attributes }: LinesBlock): number | null {
  const [, millimetres] = /^(\d{1,3}(?:\.\d+)?)(?:mm|毫米)$/.exec(attributes['width'] ?? '') ?? []
  return millimetres === undefined ? null : Math.round((Number(millimetres) * 1440) / 25.4)
}

const labels: Readonly<Record<string, string>> = { 图片: 'pictures', 图宽: 'width' }
const labelled = /^(图片|图宽)[：:](.+)$/

/** What lines such as `图片：印章.png` say, which templates write since an attribute holds no value; null for other lines. */
export function sealLine(text: string): [attribute: string, value: string] | null {
  const [, label = '', value = ''] = labelled.exec(text.trim()) ?? []
  const attribute = labels[label]
  return attribute === undefined ? null : [attribute, value.trim()]
}
