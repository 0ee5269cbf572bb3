/** Texts of themes, kinds, papers and data stay where they belong: no string ends the place that it stands in. */

import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { SaxesParser } from 'saxes'
import { afterAll, describe, expect, it } from 'vitest'
import { openHouse } from '../../src/io/files/house.ts'
import { cssString } from '../../src/text/escape-css.ts'
import { readTheme } from '../../src/theme/read-theme.ts'
import { letters, readPdf } from '../support/pdf.ts'
import { build, closePlaces, type Files, type House } from '../support/places.ts'

const hostile = [
  '</style><script src=//x.y></script>',
  '"; } body { display: none } /*',
  '\\',
  '\\"',
  ']]>',
  '--><b>',
  "'",
  '@import url(//x.y)',
  '&lt;&#60;&',
  '{n}{N}{{x}}',
  'url("x")',
  '<w:p/>',
]
const plainHouse: House = { theme: 'label: x\nextends: gbt9704\n' }
const text = fc
  .array(fc.oneof(fc.constantFrom(...hostile), fc.string({ maxLength: 4 })), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.join(''))

/** Tags of an HTML text that could only come from us, counted. */
const tags = (html: string): string[] =>
  (html.match(/<\/?(?:style|script|title|link|meta|iframe|b\b|img)[^>]*>/gi) ?? []).map(
    (tag) => /^<\/?\w+/.exec(tag)?.[0].toLowerCase() ?? '',
  )

function wellFormed(xml: string): void {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
}

/** Whether anything was built. */
async function expectKept(paper: string, files: Files, house: House): Promise<boolean> {
  const plain = await build('---\n文种: 讲话稿\n标题: 甲\n---\n正文。\n', {}, plainHouse)
  const made = await build(paper, files, house)
  const html = made['稿.html']
  const docx = made['稿.docx']
  if (!html || !docx) return false
  const read = new TextDecoder().decode(html)
  const styles = (one: string): string[] =>
    tags(one).filter((tag) => /style|script|link|iframe/.test(tag))
  expect(styles(read)).toEqual(styles(new TextDecoder().decode(plain['稿.html'])))
  expect(/<style>([\s\S]*?)<\/style>/.exec(read)?.[1]).not.toMatch(/@import/)
  for (const [name, part] of Object.entries(unzipSync(docx)))
    if (/\.(?:xml|rels)$/.test(name)) wellFormed(strFromU8(part))
  return true
}

describe('strings of CSS', () => {
  it('end nowhere but at their end, and say what was written', () =>
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (one) => {
        const written = cssString(one)
        expect(written.slice(1, -1)).not.toMatch(/["<>&;{}@\n\r]|\\(?![0-9a-f]{1,6} )/)
        const back = written
          .slice(1, -1)
          .replace(/\\([0-9a-f]+) /g, (_, code: string) =>
            String.fromCodePoint(Number.parseInt(code, 16)),
          )
        expect(back).toBe(one)
      }),
      { numRuns: 500 },
    ))
})

describe('themes', () => {
  const quoted = (one: string): string => JSON.stringify(one)
  const fields: readonly ((one: string) => string)[] = [
    (one) => `label: ${quoted(one)}\nextends: gbt9704\n`,
    (one) => `label: x\nextends: gbt9704\npage-number: {form: ${quoted(one)}}\n`,
    (one) => `label: x\nextends: gbt9704\nfonts: {fangsong: {name: ${quoted(one.slice(0, 31))}}}\n`,
    (one) =>
      `label: x\nextends: gbt9704\nfonts: {latin: {label: ${quoted(one)}, other: [${quoted(one)}]}}\n`,
    (one) => `label: x\nextends: gbt9704\nrules: {color: ${quoted(one)}}\n`,
    (one) =>
      `label: x\nextends: gbt9704\nstyles: {body: {left: ${quoted(one)}, color: ${quoted(one)}}}\n`,
  ]
  it('keep every string in its place, or are refused', () =>
    fc.assert(
      fc.asyncProperty(text, fc.constantFrom(...fields), async (one, field) => {
        await expectKept('---\n文种: 讲话稿\n标题: 甲\n---\n正文。\n', {}, { theme: field(one) })
      }),
      { numRuns: 60 },
    ))
  it('take no control character into a name', () => {
    const house = openHouse('/no/such/folder')
    for (const code of ['\\x07', '\\u0000', '\\uD800', '\\uFFFE', '\\uFDD0']) {
      const sheet = { file: 't.yml', text: `label: "a${code}"\nextends: gbt9704\n` }
      const read = readTheme('t', sheet, () => null)
      expect(read.value, code).toBeNull()
    }
    expect(house.kinds.value.length).toBeGreaterThan(5)
  })
})

describe('papers and data', () => {
  it('keep every string in its place', () =>
    fc.assert(
      fc.asyncProperty(text, async (one) => {
        const line = one.replace(/[\r\n\u2028\u2029]/g, ' ')
        const field = JSON.stringify(line)
        const head = `标题: ${field}\n副标题: ${field}\n作者: ${field}\ndata: {x: x.csv, y: {a: ${field}}}\n`
        const table = '```chart\n数据: x\n类型: 柱\n```\n\n| 甲 | 乙 |\n|---|---|\n'
        await expectKept(
          `---\n文种: 讲话稿\n${head}---\n# ${line}\n\n${line}{{y.a}}\n\n**${line}**[${line}](https://a.b/c "x")\n\n${table}| ${line} | 1 |\n`,
          { 'x.csv': `名称,数\n"${line.replaceAll('"', '""')}",1\n乙,2\n` },
          plainHouse,
        )
      }),
      { numRuns: 60 },
    ))
})

describe('kinds', () => {
  it('keep every string in its place, or are refused', async () => {
    let built = 0
    await fc.assert(
      fc.asyncProperty(text, async (one) => {
        const field = JSON.stringify(one)
        const said = `{default: ${field}, label: ${field}, description: ${field}, example: ${field}}`
        const kept = await expectKept(
          '---\n文种: 讲话稿\n标题: 甲\n---\n正文。\n',
          {},
          {
            ...plainHouse,
            kind: { fields: `  结语: ${said}\n`, template: '{{结语}}' },
          },
        )
        if (kept) built++
      }),
      { numRuns: 60 },
    )
    expect(built).toBeGreaterThan(20)
  })
})

/** What a PDF says of itself and where it leads. */
async function outlook(pdf: Uint8Array): Promise<{ title: unknown; links: string[] }> {
  const task = getDocument({ data: pdf.slice(), verbosity: 0 })
  const document = await task.promise
  const { info } = await document.getMetadata()
  const links: string[] = []
  for (let number = 1; number <= document.numPages; number++)
    for (const { url } of await (await document.getPage(number)).getAnnotations())
      if (url) links.push(url)
  await task.destroy()
  return { title: (info as { Title?: unknown }).Title, links }
}

describe('the PDF', () => {
  afterAll(closePlaces)
  it('says what was written, all of it and no more', async () => {
    let printed = 0
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(hostile, { minLength: 2, maxLength: 4 }),
        async (some) => {
          // {{x}} in a title is an expression; as a datum it is text
          const line = some.join('与').replace('{{x}}', '')
          const field = JSON.stringify(line)
          const files = { 'x.csv': `名称,数\n"${line.replaceAll('"', '""')}",1\n乙,2\n` }
          const made = await build(
            `---\n文种: 讲话稿\n标题: ${field}\ndata: {x: x.csv, y: {a: ${field}}}\n---\n起{{y.a}}止。\n\n\`\`\`table\n数据: x\n\`\`\`\n\n末段。\n`,
            files,
            {
              theme: `label: ${field}\nextends: gbt9704\npage-number: {form: ${JSON.stringify(`{n}${line.slice(0, 30)}`)}}\n`,
              kind: { fields: `  结语: {default: ${field}}\n`, template: '终{{结语}}完。' },
            },
            ['pdf'],
          )
          const pdf = made['稿.pdf']
          if (!pdf) return
          printed++
          const all = letters(
            (await readPdf(pdf)).pages
              .flat()
              .map((one) => one.text)
              .join(''),
          )
          const plain = letters(line)
          for (const words of [`起${plain}止。`, `终${plain}完。`, '末段。'])
            expect(all).toContain(words)
          expect(all.split(plain).length - 1).toBeGreaterThanOrEqual(3)
          const { title, links } = await outlook(pdf)
          expect(letters(String(title))).toBe(plain)
          expect(links).toEqual([])
        },
      ),
      { numRuns: 12 },
    )
    expect(printed).toBeGreaterThan(5)
  })
})
