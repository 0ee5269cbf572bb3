/** Blocks in a short notation, so that expected trees can be written by hand. */
import type { Block, Inline } from '../../src/model/document.ts'
import { listMarker } from '../../src/model/list-markers.ts'
import { headingLabel } from '../../src/model/numbering.ts'
import { cellsOf } from '../../src/model/values.ts'
import { placeName } from '../../src/origin.ts'

const inlineText = (inline: Inline): string => {
  switch (inline.type) {
    case 'text':
      return inline.value
    case 'strong':
      return `{strong ${showInlines(inline.children)}}`
    case 'lead':
      return `{lead${inline.level} ${showInlines(inline.children)}}`
    case 'ordinal':
      return `{ordinal ${inline.family}${inline.n} ${inline.marker}}`
    case 'figure-value':
      return `{figure ${inline.shown} ${cellsOf(inline.provenance).map(placeName).join(' ')}}`
    case 'blank':
      return `{blank ${inline.form} ${inline.written}}`
    case 'count':
    case 'ref':
      return `{${inline.type} ${inline.shown}}`
    case 'link':
      return `{link ${inline.href} ${showInlines(inline.children)}}`
    case 'note':
      return `{note ${inline.name} ${showInlines(inline.children)}}`
  }
}
export const showInlines = (inlines: readonly Inline[]): string => inlines.map(inlineText).join('')

const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`)

function showBlock(block: Block): string[] {
  switch (block.type) {
    case 'heading': {
      const written = block.written === null ? '' : ` typed=${block.written}`
      const plain = block.numbered ? '' : ' unnumbered'
      const runIn = block.runIn ? ` >> ${showInlines(block.runIn)}` : ''
      return [
        `h${block.level}${plain}${written} ${headingLabel(block)}${showInlines(block.children)}${runIn}`,
      ]
    }
    case 'paragraph':
      return [`p ${showInlines(block.children)}`]
    case 'salutation':
    case 'addressee':
    case 'annotation':
      return [`${block.type} ${showInlines(block.children)}`]
    case 'list':
      return [
        'list',
        ...block.items.flatMap((item, index) => [
          `  ${listMarker(block, index)} ${showInlines(item.children)}`,
          ...indent(indent(item.blocks.flatMap(showBlock))),
        ]),
      ]
    case 'table': {
      const row = (cells: readonly { children: readonly Inline[] }[]): string =>
        cells.map((cell) => showInlines(cell.children)).join(' | ')
      return [
        `table ${block.align.join(',')}`,
        ...(block.caption ? [`  caption ${showInlines(block.caption)}`] : []),
        ...(block.unit ? [`  unit ${showInlines(block.unit)}`] : []),
        `  ${row(block.header)}`,
        ...block.rows.map((cells) => `  ${row(cells)}`),
      ]
    }
    case 'figure':
      return [
        `figure ${block.file} "${block.alt}"${block.caption ? ` caption ${showInlines(block.caption)}` : ''}`,
      ]
    case 'chart':
      return [
        `chart ${block.form} ${block.stacking}${block.labels ? ' labels' : ''} ${block.width}×${block.height}`,
        ...(block.caption ? [`  caption ${showInlines(block.caption)}`] : []),
        `  ${block.categories.join(' | ')}`,
        ...block.series.map(
          (one) =>
            `  ${one.name} ${one.unit || '-'} ${one.form}${one.secondary ? ' right' : ''}: ${one.values.map((value) => showInlines([value])).join(' | ')}`,
        ),
      ]
    case 'toc':
      return [
        `toc ${block.form} ${block.levels}`,
        ...(block.written ?? []).map((line) => `  ${showInlines(line)}`),
      ]
    case 'section-end':
    case 'page-break':
      return [block.type]
    case 'cover':
    case 'editors-note':
    case 'quote':
    case 'attachment':
    case 'sideways':
    case 'group':
    case 'piece': {
      const attributes = Object.entries(block.attributes).map(([key, value]) => ` ${key}=${value}`)
      return [`${block.type}${attributes.join('')}`, ...indent(block.blocks.flatMap(showBlock))]
    }
    default:
      return [
        [
          block.type,
          ...Object.entries(block.attributes).map(([key, value]) => `${key}=${value}`),
        ].join(' '),
        ...block.lines.map((line) => `  ${showInlines(line)}`),
      ]
  }
}

export const showBlocks = (blocks: readonly Block[]): string => blocks.flatMap(showBlock).join('\n')
