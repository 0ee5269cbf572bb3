/** Bytes that nobody meant: no crash, no hang, no fault of ours. `FUZZ_SECONDS=600 npx vitest run test/hostile/fuzz` looks longer. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { KindText } from '../../src/kind/kind.ts'
import { readKind } from '../../src/kind/read-kind.ts'
import { wordDiagnostic } from '../../src/messages/index.ts'
import { readTheme } from '../../src/theme/read-theme.ts'
import { filesIn } from '../support/folder.ts'
import { buildPaper, makePaper, speech } from '../support/paper.ts'
import { workbook } from '../support/xlsx.ts'

const seconds = Number(process.env['FUZZ_SECONDS'] ?? 20)
/** Longest time of the processor for one input, milliseconds: other programs may keep it from us. */
const patience = 10_000
const templates = join(import.meta.dirname, '../../templates')
const read = (path: string): string => readFileSync(join(templates, path), 'utf8')
const decoder = new TextDecoder()

/** Pieces that mean something to one reader or another. */
const pieces = [
  ...[
    '---\n',
    '{{',
    '}}',
    '{{#each x}}',
    '{{/each}}',
    '{{合计 x "数"}}',
    '```table\n数据: x\n```\n',
  ],
  ...[
    '# ',
    '一、',
    '**',
    '[^1]',
    '[^1]: ',
    ':::',
    '| a | b |\n|---|---|\n',
    '![](a.png)',
    '<!--',
    '-->',
  ],
  ...[
    '\u0000',
    '\ufeff',
    '\ufdd0',
    '\ud800',
    '\u202e',
    '😀',
    '\r',
    '\u2028',
    '"',
    "'",
    '&a ',
    '*a',
  ],
  ...[
    'NaN',
    '1e999',
    '9'.repeat(40),
    '-',
    '%',
    '万',
    '2026年',
    '合计',
    '其中：',
    '×',
    '【待填：】',
  ],
]
interface Change {
  readonly at: number
  readonly length: number
  readonly put: string | Uint8Array
}
const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.constant(0), fc.nat({ max: 30 }), fc.nat({ max: 2000 })),
    put: fc.oneof(
      fc.constantFrom(...pieces),
      fc.constantFrom(...pieces).map((piece) => piece.repeat(300)),
      fc.uint8Array({ maxLength: 12 }),
      fc.constant(''),
    ),
  }),
  { minLength: 1, maxLength: 6 },
)
function changed(bytes: Uint8Array, list: readonly Change[]): Uint8Array {
  let made = bytes
  for (const { at, length, put } of list) {
    const from = Math.floor(at * made.length)
    const piece = typeof put === 'string' ? strToU8(put) : put
    const next = new Uint8Array(made.length - Math.min(length, made.length - from) + piece.length)
    next.set(made.subarray(0, from))
    next.set(piece, from)
    next.set(made.subarray(Math.min(made.length, from + length)), from + piece.length)
    made = next
  }
  return made.slice(0, 65_536)
}

/** Runs one input; what it says must have words, and be no fault of ours. */
async function look(
  what: () =>
    | Promise<readonly { rule: string; data: unknown }[]>
    | readonly { rule: string; data: unknown }[],
): Promise<void> {
  const start = process.cpuUsage()
  const said = await what()
  const { user, system } = process.cpuUsage(start)
  expect((user + system) / 1000).toBeLessThan(patience)
  for (const one of said) {
    expect(one.rule).not.toBe('internal/failed')
    wordDiagnostic(one as Parameters<typeof wordDiagnostic>[0], 'zh')
    wordDiagnostic(one as Parameters<typeof wordDiagnostic>[0], 'en')
  }
}

const content = join(import.meta.dirname, '../../content')
const papers = readdirSync(content, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => ({ name: file.split('/').at(-1) ?? '', folder: join(content, file, '..') }))
const kinds = readdirSync(join(templates, 'kinds')).filter((name) => !name.includes('.'))
/** The texts of a kind of the house. */
function kindText(id: string): KindText | null {
  if (!kinds.includes(id)) return null
  const template = `kinds/${id}/document.md.hbs`
  return {
    file: `${id}/kind.yml`,
    manifest: read(`kinds/${id}/kind.yml`),
    template: existsSync(join(templates, template)) ? read(template) : null,
  }
}
const themes = readdirSync(join(templates, 'themes')).filter((name) => name.endsWith('.yml'))
const book = workbook({
  name: '表',
  rows: [
    ['名称', '数', '日'],
    ['甲', 1.5, 45000],
    ['合计', 2, null],
  ],
  merged: ['A2:A3'],
})
const table =
  '合计{{合计 x "数"}}，{{#each x}}{{名称}}{{数}}、{{/each}}。\n\n```table\n数据: x\n```\n\n```chart\n数据: x\n类型: 柱形\n```\n'

const inputs: Readonly<Record<string, (list: readonly Change[], seed: number) => Promise<void>>> = {
  papers: async (list, seed) => {
    const { name, folder } = papers[seed % papers.length] as (typeof papers)[number]
    const bytes = changed(new Uint8Array(readFileSync(join(folder, name))), list)
    await look(async () => (await makePaper(bytes, filesIn(folder), name)).diagnostics)
  },
  'papers as DOCX and HTML': async (list) => {
    const text = decoder.decode(
      changed(strToU8(speech(table.repeat(2), 'data: {x: x.csv}\n')), list),
    )
    await look(async () => {
      const made = await makePaper(text, { 'x.csv': '名称,数\n甲,1\n' })
      if (made.documents.length === 0) return made.diagnostics
      const options = { formats: ['docx', 'html', 'md'] } as const
      return (await buildPaper(text, options, { 'x.csv': '名称,数\n甲,1\n' })).diagnostics
    })
  },
  CSV: async (list) => {
    const csv = changed(
      strToU8(`名称,数,上年\n${'甲,1,2\n"乙",3.5%,4\n合计,5,6\n'.repeat(20)}`),
      list,
    )
    await look(
      async () =>
        (await makePaper(speech(table, 'data: {x: x.csv}\n'), { 'x.csv': csv })).diagnostics,
    )
  },
  'YAML and JSON': async (list, seed) => {
    const name = seed % 2 ? 'x.yml' : 'x.json'
    const text =
      seed % 2 ? '- {名称: 甲, 数: 1}\n- {名称: 乙, 数: 2.50}\n' : '[{"名称": "甲", "数": 1.0}]'
    const files = { [name]: changed(strToU8(text.repeat(3)), list) }
    await look(
      async () =>
        (await makePaper(speech('{{x}}{{#each x}}{{数}}{{/each}}', `data: {x: ${name}}\n`), files))
          .diagnostics,
    )
  },
  'parts of XLSX': async (list, seed) => {
    const parts = unzipSync(book)
    const name = Object.keys(parts)[seed % Object.keys(parts).length] ?? ''
    parts[name] = new Uint8Array(changed(parts[name] ?? new Uint8Array(), list))
    const files = { 'x.xlsx': seed % 5 === 0 ? changed(book, list) : zipSync(parts) }
    await look(
      async () => (await makePaper(speech(table, 'data: {x: x.xlsx}\n'), files)).diagnostics,
    )
  },
  themes: async (list, seed) => {
    const name = themes[seed % themes.length] ?? ''
    const text = decoder.decode(changed(strToU8(read(`themes/${name}`)), list))
    await look(
      () =>
        readTheme('t', { file: 't.yml', text }, (one) => ({
          file: one,
          text: read(`themes/${one}.yml`),
        })).diagnostics,
    )
  },
  kinds: async (list, seed) => {
    const name = kinds[seed % kinds.length] ?? ''
    const manifest = decoder.decode(changed(strToU8(read(`kinds/${name}/kind.yml`)), list))
    const template = kindText(name)?.template ?? null
    await look(
      () =>
        readKind('x', 'x/kind.yml', {
          manifest,
          common: read('kinds/common.yml'),
          template,
          find: kindText,
        }).diagnostics,
    )
  },
}

describe('bytes that nobody meant', () => {
  it.each(Object.entries(inputs))(
    'as %s are taken or refused',
    async (name, run) => {
      let count = 0
      await fc.assert(
        fc.asyncProperty(changes, fc.nat(), async (list, seed) => {
          count++
          await run(list, seed)
        }),
        {
          numRuns: 1_000_000,
          interruptAfterTimeLimit: (seconds * 1000) / Object.keys(inputs).length,
          markInterruptAsFailure: false,
          endOnFailure: true,
          ...(process.env['FUZZ_SECONDS'] ? {} : { seed: 20260713 }),
        },
      )
      console.log(`${name}: ${count} inputs`)
      expect(count).toBeGreaterThan(2)
    },
    (seconds + 60) * 1000,
  )
  it('knows the parts of a workbook', () =>
    expect(strFromU8(unzipSync(book)['xl/workbook.xml'] ?? new Uint8Array())).toContain('表'))
})
