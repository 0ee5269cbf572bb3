/** A folder of made-up drafts in all formats with all traps becomes a volume that builds; each bad file has one line. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandFolder, type Ran } from '../support/command.ts'
import { compoundFile } from '../support/compound.ts'
import {
  asGb18030,
  asHandDocx,
  asHtml,
  asLibraryDocx,
  asMarkdown,
  asPdf,
  asText,
  asUtf16,
  type DraftLine,
  handParagraph,
  heads,
  linesOf,
  pdfOf,
  pngHead,
  wordOf,
} from '../support/draft-folder.ts'
import { handDocx, p } from '../support/hand-docx.ts'
import { libreOfficeOrReason } from '../support/libreoffice.ts'
import { savedAs } from '../support/office-files.ts'

const place = commandFolder()
afterAll(place.remove)
const read = (name: string): string => readFileSync(join(place.folder, name), 'utf8')

type Writer = (lines: readonly DraftLine[]) => Uint8Array | string | Promise<Uint8Array>
const writers: readonly (readonly [name: string, ending: string, write: Writer])[] = [
  ['库', 'docx', asLibraryDocx],
  ['手', 'docx', asHandDocx],
  ['八', 'txt', asText],
  ['国', 'txt', (lines) => asGb18030(asText(lines))],
  ['十六', 'txt', (lines) => asUtf16(asText(lines))],
  ['标', 'md', asMarkdown],
  ['网', 'html', asHtml],
  ['印', 'pdf', asPdf],
]
const officeEndings = ['doc', 'rtf', 'odt'] as const
const count = 64

const relation = (id: string, type: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/>`
const external = ' TargetMode="External"'
const paragraphs = (index: number): string => linesOf(index).map(handParagraph).join('')
const picture =
  '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="1" name="图"/><a:graphic><a:graphicData><a:blip r:embed="pic"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
const withPicture = (body: string, bytes: Uint8Array): Uint8Array =>
  handDocx(body, {
    relations: relation('pic', 'image', 'media/a.png'),
    files: { 'word/media/a.png': bytes },
  })

/** Drafts that are odd, and good all the same. */
function oddDrafts(): Readonly<Record<string, Uint8Array | string>> {
  const cell = (text: string): string => `<w:tc>${p(text)}</w:tc>`
  return {
    '链接.docx': handDocx(
      `${paragraphs(70)}<w:p><w:hyperlink r:id="l"><w:r><w:t>详见网上的通报</w:t></w:r></w:hyperlink></w:p>`,
      {
        relations:
          relation('l', 'hyperlink', 'http://127.0.0.1:9/通报', external) +
          relation('t', 'attachedTemplate', 'http://127.0.0.1:9/某.dotm', external),
      },
    ),
    '宏.docm': handDocx(paragraphs(71), {
      relations: relation('v', 'vbaProject', 'vbaProject.bin'),
      files: { 'word/vbaProject.bin': compoundFile({ VBA: [1, 2, 3] }) },
    }),
    '大图.docx': withPicture(paragraphs(72) + picture, pngHead(10_000, 10_000)),
    '表里编号.docx': handDocx(
      `${paragraphs(73)}<w:tbl><w:tr>${cell('一、分管的事')}${cell('二、牵头的人')}</w:tr><w:tr>${cell('1.窗口')}${cell('2.老王')}</w:tr></w:tbl>${p('表后还有一句话，把上面的分工再说一遍，谁也不能推。')}`,
    ),
    '两个标题.txt': `${asText(linesOf(74))}\n\n\n${asText(linesOf(75))}`,
    '无题.txt': asText(linesOf(76).slice(2)),
    // 600 letters a page
    '长稿.txt': asText([
      ...linesOf(77),
      ...Array.from({ length: 2000 }, (_, at) => ({
        text: `第${at}个村的台账逐户核过，水通了没有、路平了没有、灯亮了没有，一项一项写在纸上，村民看了签字，镇里每季度抽查一次，查出来的限期改完。`,
      })),
    ]),
  }
}

/** Drafts that cannot be read, with what is said of each. */
function badDrafts(): Readonly<Record<string, readonly [Uint8Array | string, RegExp]>> {
  const whole = asHandDocx(linesOf(80))
  const bomb = '<!ENTITY a "哈哈哈哈哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">'
  const scanned = pdfOf([
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages /Count 1 /Kids [3 0 R]>>',
    '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources <</XObject <</I 4 0 R>>>> /Contents 5 0 R>>',
    '<</Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 1>>\nstream\nx\nendstream',
    '<</Length 25>>\nstream\n500 0 0 700 40 40 cm /I Do\nendstream',
  ])
  return {
    '只有图.docx': [withPicture(picture, pngHead(10, 10)), /没有.*文字|图/],
    '空.txt': ['', /没有/],
    '空.docx': [handDocx(p('')), /没有/],
    '扫描.pdf': [scanned, /扫描|文字层/],
    '加密.docx': [compoundFile({ EncryptedPackage: [1], EncryptionInfo: [1] }), /密码|加密/],
    '截断.docx': [whole.subarray(0, whole.length / 2), /坏|读不了/],
    '压缩弹.docx': [
      zipSync({
        '[Content_Types].xml': strToU8('<Types/>'),
        'word/document.xml': new Uint8Array(310 * 1024 * 1024),
      }),
      /太大|大/,
    ],
    '实体弹.docx': [
      handDocx('', {
        files: {
          'word/document.xml': strToU8(
            `<!DOCTYPE d [${bomb}]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>`,
          ),
        },
      }),
      /坏|读不了/,
    ],
    '~$某.docx': ['x', /临时文件/],
  }
}

describe('a folder of drafts', () => {
  let ran: Ran
  const bad = badDrafts()
  const reason = libreOfficeOrReason('drafts in DOC, RTF and ODT')
  const words: string[] = []
  beforeAll(async () => {
    const folder = join(place.folder, '来稿')
    mkdirSync(folder)
    const put = (name: string, bytes: Uint8Array | string): void =>
      writeFileSync(join(folder, name), bytes)
    for (let index = 0; index < count; index++) {
      const [name, ending, write] = writers[index % writers.length] ?? ['八', 'txt', asText]
      // every format meets five of the styles
      put(`${name}${index}.${ending}`, await write(linesOf(index)))
      words.push(wordOf(index))
    }
    for (const [name, bytes] of Object.entries(oddDrafts())) put(name, bytes)
    for (let index = 70; index < 78; index++) words.push(wordOf(index))
    if (reason === '') {
      const saved = savedAs(await asLibraryDocx(linesOf(90)), officeEndings)
      for (const ending of officeEndings) put(`存.${ending}`, saved(ending))
      words.push(wordOf(90))
    }
    for (const [name, [bytes]] of Object.entries(bad)) put(name, bytes)
    ran = place.run([
      'import',
      '来稿',
      '--volume',
      '名单.csv',
      '-o',
      '册',
      '--kind',
      '交流发言',
      '--json',
    ])
  }, 600_000)
  place.put({ '名单.csv': `序号,单位,标题\n1,,关于${wordOf(1)}建设情况的汇报\n` })

  it('gives a paper for each good draft and ends with 1', () => {
    expect(ran.code).toBe(1)
    const { files } = JSON.parse(ran.out)
    const empty = files.filter(({ written }: { written: unknown[] }) => written.length === 0)
    expect(empty.map(({ file }: { file: string }) => file.replace('来稿/', '')).sort()).toEqual(
      Object.keys(bad)
        .filter((name) => !name.startsWith('~$'))
        .sort(),
    )
  })
  it('has one line for each bad draft, which says what is the matter', () => {
    const { diagnostics } = JSON.parse(ran.out)
    for (const [name, [, words]] of Object.entries(bad)) {
      const own = diagnostics.filter(({ file, message }: { file: string; message: string }) =>
        `${file} ${message}`.includes(name),
      )
      expect(own, name).toHaveLength(1)
      expect(`${own[0].message}${own[0].hint}`, name).toMatch(words)
    }
  })
  it('keeps every letter: what is kept and what was taken out is the draft', () => {
    const { diagnostics } = JSON.parse(ran.out)
    const rules: string[] = diagnostics.map(({ rule }: { rule: string }) => rule)
    expect(rules.filter((rule) => /letters|failed|other-outline/.test(rule))).toEqual([])
  })
  it('finds the same heads in every style and format', () => {
    const { files } = JSON.parse(ran.out)
    const faults: string[] = []
    for (const { file, written } of files)
      for (const { path } of written) {
        // （一） stays on the second level, as its form says, where nothing stands above it
        const found = [...read(path).matchAll(/^#{1,2} (?:[一二三]、|（[一二三]）)(.*)$/gm)]
        const first = found.flatMap(([, head = '']) => (/^把/.test(head) ? [] : [head]))
        if (first.join(' ') !== heads.join(' ')) faults.push(`${file}: ${first.join(' ')}`)
      }
    expect(faults).toEqual([])
  })
  it('makes a volume that builds, with a word of each draft in it', () => {
    const built = place.run(['build', '册/汇编.md', '-f', 'docx,md', '-o', '出'])
    expect(built.err).not.toContain('internal/')
    expect(built.err.match(/错误 {2}\S+/g)).toEqual(['错误  markdown/picture'])
    const whole = read('出/汇编.md')
    expect(words.filter((word) => !whole.includes(word))).toEqual([])
  })
})
