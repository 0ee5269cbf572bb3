/** What must hold for every text: no visible character is lost, and writing a model gives a text that reads as the same model. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDialect } from '../../src/markdown/parse.ts'
import { writeDialect } from '../../src/markdown/write.ts'
import type { Block, Inline } from '../../src/model/document.ts'
import { numberBlocks } from '../../src/model/numbering.ts'
import { identity } from '../../src/model/segments.ts'
import { eachBlock, eachInline, inlineRuns } from '../../src/model/walk.ts'
import type { Origin } from '../../src/origin.ts'
import { rowExpressions } from '../../src/template/by-row.ts'
import { bodyFacts } from '../support/body-facts.ts'
import { readCases } from '../support/cases.ts'

const parse = (text: string, body = true) =>
  parseDialect({
    text,
    segments: identity('x', text.length),
    slots: [],
    data: {},
    rows: rowExpressions({}, []),
    numberHeadings: true,
    body: body ? bodyFacts({ title: '在工作推进会上的讲话', addressed: false }) : null,
  })

/** Characters of the text that neither the model holds nor a finding names. */
function lost(text: string): string {
  const parsed = parse(text)
  const covered = new Uint8Array(text.length)
  const cover = (origin: Origin | null): void => {
    if (origin) covered.fill(1, origin.start, origin.end)
  }
  for (const block of eachBlock(parsed.value)) {
    for (const run of inlineRuns(block))
      for (const inline of eachInline(run))
        if (inline.type !== 'strong' && inline.type !== 'lead' && inline.type !== 'link')
          cover(inline.origin)
    if (block.type === 'heading' && block.written && block.origin) {
      const start = text.indexOf(block.written, block.origin.start)
      covered.fill(1, start, start + block.written.length)
    }
  }
  for (const one of parsed.diagnostics) cover(one.origin)
  const left = Array.from({ length: text.length }, (_, index) => ({
    letter: text[index] ?? '',
    index,
  })).filter(({ index }) => covered[index] === 0)
  // what is mark-up: # * | \ : > - and the number of a list item, 表： 图： of a caption
  const isAttribute = (index: number): boolean =>
    /^(?:[#＃]|[（(一二]).*\{-\}\s*$/.test(
      text
        .slice(text.lastIndexOf('\n', index - 1) + 1)
        .split('\n')[0]
        ?.trim() ?? '',
    )
  return left
    .filter(({ letter, index }) => {
      const line = text.slice(text.lastIndexOf('\n', index - 1) + 1, index + 1).trimStart()
      return (
        !/[\s\u200b#＃*|\\:>-]/.test(letter) &&
        !/^\d+[.)]?(?:[ \t]+[一二三四五第首其再最]?[是要先次后一二三四五]?[，]?)?$/.test(line) &&
        !/^[表图][：:]?$/.test(line) &&
        !(/[{}]/.test(letter) && isAttribute(index))
      )
    })
    .map(({ letter }) => letter)
    .join('')
}

/** A model without ids, places and typed numbers: what writing has to keep. */
function bare(blocks: readonly Block[]): unknown {
  const text = JSON.stringify(blocks, (key, value) =>
    key === 'origin' || key === 'id' || key === 'written' ? undefined : value,
  )
  const merge = (inlines: unknown[]): unknown[] => {
    const all: unknown[] = []
    for (const next of inlines as Inline[]) {
      const last = all.at(-1) as Inline | undefined
      if (last?.type === 'text' && next.type === 'text')
        all[all.length - 1] = { type: 'text', value: last.value + next.value }
      else all.push(next)
    }
    return all
  }
  return JSON.parse(text, (_key, value) =>
    Array.isArray(value) && value.every((one) => one?.type) ? merge(value) : value,
  )
}

const piece = fc.constantFrom(
  '便民服务',
  '一是',
  '二是',
  '三要',
  '一、',
  '（一）',
  '(二)',
  '1.',
  '1. ',
  '2. ',
  '（1）',
  '首先，',
  '其次，',
  '第一，',
  '。',
  '，',
  '；',
  '：',
  '“',
  '”',
  '"',
  '《',
  '》',
  '**',
  '*',
  '***',
  '_',
  '×',
  '××',
  '#',
  '## ',
  '### ',
  '| ',
  '|',
  '|---|',
  '> ',
  '>',
  '- ',
  '---',
  '\n',
  '\n',
  '\n\n',
  '　',
  ' ',
  '\t',
  '36',
  '%',
  '余名',
  'APP',
  '𠮷',
  '😀',
  '〇',
  '表：',
  '图：',
  '（单位：个）',
  '同志们：',
  '同志们，',
  '\\',
  '`',
  '<b>',
  '&amp;',
  '[注]',
  '[a]: b',
  '(c)',
  '{x}',
  '{-}',
  '~~',
  '==',
  '===',
  '　　',
  '+',
  '1+6+X',
  '附件1',
  '附件：',
  '附件2：',
  '某局',
  '2026年7月1日',
  '##### ',
  '#### ',
  '· ',
  '·',
  '* ',
  '+ ',
  '二、',
  '7×24',
  '省',
  '县',
)
const texts = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

describe('every text', () => {
  it('keeps all its visible characters', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(lost(text)).toBe('')
      }),
      { numRuns: 2000 },
    )
  })
  it('survives writing and reading', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const blocks = numberBlocks(parse(text, false).value)
        const again = numberBlocks(parse(writeDialect({ blocks }), false).value)
        expect(bare(again)).toEqual(bare(blocks))
      }),
      { numRuns: 2000 },
    )
  })
  it('survives one mark repeated 20,000 times', () => {
    // a pattern that explodes would run into the time limit of the test
    for (const unit of [
      '**',
      '[',
      '![',
      '（',
      '“',
      '*县、',
      '|',
      '一是甲。',
      '\\',
      '> ',
      '　',
      ' x',
      '×',
      '<!--',
      '{',
    ]) {
      const text = unit.repeat(20_000)
      expect(lost(text), unit).toBe('')
      expect(() => writeDialect({ blocks: parse(text).value }), unit).not.toThrow()
    }
  })
})

describe('all fixtures', () => {
  for (const one of readCases(join(import.meta.dirname, '../cases/markdown')))
    it(`survive writing and reading: ${one.file} ${one.name}`, () => {
      const blocks = numberBlocks(parse(one.input, false).value)
      const written = writeDialect({ blocks })
      expect(bare(numberBlocks(parse(written, false).value)), written).toEqual(bare(blocks))
    })
  it('the example speech survives writing and reading', () => {
    const text = readFileSync(join(import.meta.dirname, '../../content/speech/讲话.md'), 'utf8')
      .replace(/^---[\s\S]*?\n---\n/, '')
      .replace(/\{\{[^}]*\}\}/g, '')
    const blocks = numberBlocks(parse(text, false).value)
    expect(bare(numberBlocks(parse(writeDialect({ blocks }), false).value))).toEqual(bare(blocks))
    expect(lost(text)).toBe('')
  })
})
