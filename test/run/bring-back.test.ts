/** Copies brought back into the author's files: what is applied prints as the copy has it, all else stays byte by byte. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Bases, Io } from '../../src/outside/outside.ts'
import { applyBack, isApplicable } from '../../src/run/apply-back.ts'
import { type BroughtBack, bringBack } from '../../src/run/bring-back.ts'
import { changeLines, editDocx } from '../support/copies.ts'
import { type CopyEdit, editText } from '../support/copy-edits.ts'
import { filesIn } from '../support/folder.ts'
import { built, workspace } from '../support/kept-workspace.ts'

const folder = 'test/cases/back'
const files = filesIn(folder)
const paper = new TextDecoder().decode(files['稿.md'])

async function broughtBack(
  copies: Readonly<Record<string, Uint8Array>>,
  io: Io,
  named: string | null = null,
): Promise<{ brought: BroughtBack; rules: readonly string[] }> {
  const list = Object.entries(copies).map(([file, bytes]) => ({ file, bytes }))
  const { value, diagnostics } = await bringBack(list, named, io)
  const [brought] = value
  if (!brought) throw new Error(JSON.stringify(diagnostics))
  return { brought, rules: diagnostics.map(({ rule }) => rule) }
}

const edited = (docx: Uint8Array, edits: readonly CopyEdit[], bare = false): Uint8Array =>
  editDocx(docx, (xml) => editText(xml, edits), { bare })
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)

interface Case {
  readonly name: string
  readonly bare?: boolean
  readonly edits: readonly CopyEdit[]
}
const cases = parse(readFileSync(`${folder}/edits.yml`, 'utf8')) as Case[]

describe('what is applied', () => {
  it.each(cases)('prints as the copy has it: $name', async ({ edits, bare = false }) => {
    const { io, ioOf } = workspace(files)
    const copy = edited(await built(io), edits, bare)
    const { brought } = await broughtBack({ '改.docx': copy }, io)
    const asked = brought.changes.filter(isApplicable)
    const applied = await applyBack(brought, io)
    expect(applied.changes.filter(({ trouble }) => trouble === 'not-printed')).toEqual([])
    expect(applied.count).toBe(asked.length)
    const after = {
      ...files,
      ...Object.fromEntries(applied.files.map((one) => [one.file, one.bytes])),
    }
    expect(after['各县.csv']).toBe(files['各县.csv'])
    // what is left is what was not the author's
    const again = await broughtBack({ '改.docx': copy }, ioOf(after), '稿.md')
    const others = brought.changes.filter(
      (change) => !isApplicable(change) && change.class !== 'made' && change.class !== 'layout',
    )
    const left = (await rebuiltChanges(copy, ioOf(after))).filter(
      (line) => !line.startsWith('made'),
    )
    expect(left).toEqual(changeLines({ changes: others }))
    expect(again.brought.base).not.toBeNull()
    expect(again.brought.changes.filter(({ against }) => against !== null)).toEqual([])
    expect(again.brought.changes.filter(isApplicable)).toEqual([])
  })

  it('leaves every other byte of a file with CRLF and a mark at its start', async () => {
    const written = new TextEncoder().encode(`\ufeff${paper.replaceAll('\n', '\r\n')}`)
    const own = { ...files, '稿.md': written }
    const { io } = workspace(own)
    const copy = edited(await built(io), [{ retype: ['主要任务', '中心任务'] }])
    const { files: changed } = await applyBack(
      (await broughtBack({ '改.docx': copy }, io)).brought,
      io,
    )
    expect(changed.map(({ bytes }) => textOf(bytes))).toEqual([
      textOf(written).replace('主要任务', '中心任务'),
    ])
  })
})

/** What the copy still has otherwise than the paper as it is now. */
async function rebuiltChanges(copy: Uint8Array, io: Io): Promise<string[]> {
  const now = workspace({})
  const fresh: Io = { ...io, bases: now.io.bases as Bases }
  await built(fresh)
  const bare = editDocx(copy, (xml) => xml, { bare: true })
  const { brought } = await broughtBack({ '改.docx': bare }, fresh)
  return changeLines({ changes: brought.changes.filter(({ class: kind }) => kind !== 'layout') })
}

describe('copies of two leaders', () => {
  it('agree, add to each other, and contradict each other in the open', async () => {
    const { io } = workspace(files)
    const docx = await built(io)
    const copies = {
      '王.docx': edited(docx, [
        { retype: ['主要任务', '中心任务'] },
        { track: ['轻管理', '轻服务', '王局长'] },
        { retype: ['服务点120个，占', '服务点125个，占'] },
        { retype: ['我都赞成', '我完全赞成'] },
      ]),
      '李.docx': edited(docx, [
        { retype: ['主要任务', '首要任务'] },
        { track: ['轻管理', '轻服务', '李书记'] },
        { retype: ['服务点120个，占', '服务点126个，占'] },
        { retype: ['心里有杆秤', '心里有数'] },
      ]),
    }
    const { brought } = await broughtBack(copies, io)
    const shown = brought.changes.map(({ before, after, copies: of, against }) =>
      [before, after, of.join(), against?.by === 'copy' ? against.after : ''].join(' '),
    )
    expect(shown).toEqual([
      '主要 中心 0 首',
      '120 125 0 126',
      '都 完全 0 ',
      '管理 服务 0,1 ',
      '主 首 1 中心',
      '120 126 1 125',
      '杆秤 数 1 ',
    ])
    const { files: changed, count } = await applyBack(brought, io)
    expect(count).toBe(3)
    expect(textOf(changed[0]?.bytes)).toBe(
      paper.replace('我都', '我完全').replace('轻管理', '轻服务').replace('有杆秤', '有数'),
    )
  })
})

describe('an author’s file that changed since', () => {
  it('takes what it does not contradict, and names the rest', async () => {
    const { io, ioOf } = workspace(files)
    const copy = edited(await built(io), [
      { retype: ['主要任务', '中心任务'] },
      { retype: ['心里有杆秤', '心里有数'] },
      { bold: ['年底前全部整改到位'] },
    ])
    const now = paper
      .replace('主要任务', '重点任务')
      .replace('同志们：\n', '同志们：\n\n大家好。\n')
    const changed = ioOf({ ...files, '稿.md': now })
    const { brought, rules } = await broughtBack({ '改.docx': copy }, changed)
    expect(rules).toContain('back/author-changed')
    expect(rules).toContain('back/looks-not-compared')
    expect(brought.changes.map(({ before, against }) => [before, against?.by ?? null])).toEqual([
      ['主要', 'author'],
      ['杆秤', null],
    ])
    const { files: written, count } = await applyBack(brought, changed)
    expect(count).toBe(1)
    expect(textOf(written[0]?.bytes)).toBe(now.replace('有杆秤', '有数'))
  })

  it('that is gone takes nothing, and it is said', async () => {
    const { io, ioOf } = workspace(files)
    const copy = edited(await built(io), [{ retype: ['主要任务', '中心任务'] }])
    const gone: Io = { ...ioOf(files), paper: async () => ({ value: null, diagnostics: [] }) }
    const { brought, rules } = await broughtBack({ '改.docx': copy }, gone)
    expect(rules).toContain('back/author-gone')
    expect(changeLines(brought)).toEqual(['text replaced: 主要 → 中心！no-place'])
    expect((await applyBack(brought, gone)).files).toEqual([])
  })
})

describe('a copy that is brought back again', () => {
  const attempts: [string, CopyEdit[]][] = [
    ['a word retyped', [{ retype: ['主要任务', '中心任务'] }]],
    ['a letter of a word', [{ retype: ['心里有杆秤', '心里有把秤'] }]],
    [
      'several words',
      [{ retype: ['主要任务', '首要任务'] }, { track: ['轻管理', '轻服务', '王局长'] }],
    ],
  ]
  it.each(attempts)('has nothing left to write, and no conflict: %s', async (_, edits) => {
    const { io, ioOf } = workspace(files)
    const docx = await built(io)
    const copy = edited(docx, edits)
    const { files: written } = await applyBack(
      (await broughtBack({ '改.docx': copy }, io)).brought,
      io,
    )
    expect(written).toHaveLength(1)
    const after = ioOf({ ...files, '稿.md': written[0]?.bytes ?? '' })
    const { brought } = await broughtBack({ '改.docx': copy }, after)
    expect(brought.changes.map(({ against, isStanding }) => [against, isStanding])).toEqual(
      edits.map(() => [null, true]),
    )
    expect(await applyBack(brought, after)).toMatchObject({ files: [], count: 0 })

    // another leader had the same, and more
    const other = edited(docx, [...edits, { retype: ['我都赞成', '我完全赞成'] }])
    const second = await broughtBack({ '李.docx': other }, after)
    const { files: more, count } = await applyBack(second.brought, after)
    expect(count).toBe(1)
    expect(textOf(more[0]?.bytes)).toBe(textOf(written[0]?.bytes).replace('我都', '我完全'))
  })

  it('is in conflict still where the author has written something else', async () => {
    const { io, ioOf } = workspace(files)
    const copy = edited(await built(io), [{ retype: ['主要任务', '中心任务'] }])
    const now = ioOf({ ...files, '稿.md': paper.replace('主要任务', '首要任务') })
    const { brought } = await broughtBack({ '改.docx': copy }, now)
    expect(brought.changes.map(({ against, isStanding }) => [against?.by, isStanding])).toEqual([
      ['author', false],
    ])
  })
})

describe('a copy without its base', () => {
  const edits = [{ track: ['轻管理', '轻服务', '王局长'] }, { retype: ['主要任务', '中心任务'] }]
  it('says what it says itself, all of it text', async () => {
    const { io } = workspace(files)
    const copy = edited(await built(io), edits)
    const { brought, rules } = await broughtBack({ '改.docx': copy }, workspace(files).io)
    expect(rules).toContain('back/no-base')
    expect(changeLines(brought).map((line) => line.slice(0, 40))).toEqual([
      'text replaced: 轻管理 → 轻服务（王局长）！no-base',
      expect.stringMatching(/^text replaced: {2}→ 今天召开全市便民服务工作推进会，中心任务/),
    ])
  })

  it('is told from the paper that is named', async () => {
    const { io } = workspace(files)
    const copy = edited(await built(io), edits)
    const { brought, rules } = await broughtBack({ '改.docx': copy }, workspace(files).io, '稿.md')
    expect(rules).toContain('back/paper-as-base')
    expect(changeLines(brought)).toEqual([
      'text replaced: 主要 → 中心',
      'text replaced: 管理 → 服务（王局长）',
    ])
  })

  it('or without ids is known by what it says, and that is said', async () => {
    const { io } = workspace(files)
    const copy = edited(await built(io), edits, true)
    const { brought, rules } = await broughtBack({ '改.docx': copy }, io)
    expect(rules).toContain('back/by-likeness')
    expect(changeLines(brought)).toHaveLength(2)
  })
})

describe('a copy that is of another paper', () => {
  const talk = (title: string, words: string): Uint8Array =>
    new TextEncoder().encode(`---
文种: 讲话稿
标题: ${title}
日期: 2026-07-10
讲话人: 县长
称呼: 同志们
---

汛期到了，讲两点意见。

## 提高认识

要办好这件事，不许漏一处。

## 抓好落实

${words}
`)
  const flood = talk('在全县防汛工作会上的讲话', '堤坝每天查两遍。')
  const care = talk('在全县养老工作会上的讲话', '护理每天查两遍。')
  const fire = talk('在全县防火工作会上的讲话', '山头每天查两遍。')
  const word = [{ retype: ['漏一处', '漏一人'] }]
  const attempts: [string, Uint8Array, boolean][] = [
    ['whose id is kept elsewhere', flood, false],
    [
      'whose id is kept elsewhere, of the same title',
      talk('在全县养老工作会上的讲话', '加快办。'),
      false,
    ],
    ['without ids, of another title', fire, true],
  ]
  it.each(attempts)('is not written into what is like it: %s', async (_, other, bare) => {
    const { io } = workspace({ '稿.md': care })
    await built(io)
    const docx = edited(await built(workspace({ '稿.md': other }).io), word, bare)
    const { brought } = await broughtBack({ '改.docx': docx }, io)
    expect(brought.changes.length).toBeGreaterThan(0)
    expect(brought.changes.filter(isApplicable)).toEqual([])
    expect(await applyBack(brought, io)).toMatchObject({ files: [], count: 0 })
  })

  it('is said to be like it, and of none where its id is of another title', async () => {
    const { io } = workspace({ '稿.md': care })
    await built(io)
    const other = await built(workspace({ '稿.md': flood }).io)
    const stamped = await broughtBack({ '改.docx': edited(other, []) }, io)
    expect(stamped.rules).toContain('back/no-base')
    const bare = await broughtBack({ '改.docx': edited(other, [], true) }, io)
    expect(bare.rules).toContain('back/unsure-base')
    expect(new Set(bare.brought.changes.map(({ trouble }) => trouble))).toEqual(
      new Set(['unsure-base']),
    )
  })

  it('without ids is of none for certain where two papers of its title are like it', async () => {
    const { io } = workspace({ '稿.md': care, '又.md': care })
    await built(io, '又.md')
    const docx = edited(await built(io), word, true)
    const { brought, rules } = await broughtBack({ '改.docx': docx }, io)
    expect(rules).toContain('back/unsure-base')
    expect(brought.changes.filter(isApplicable)).toEqual([])
    const named = await broughtBack({ '改.docx': docx }, io, '稿.md')
    expect(named.brought.changes.filter(isApplicable)).toHaveLength(1)
  })
})

it('a base that names files outside the workspace is none', async () => {
  const { io, kept } = workspace(files)
  const copy = edited(await built(io), [{ retype: ['主要任务', '中心任务'] }])
  for (const [hash, text] of kept) kept.set(hash, text.replaceAll('稿.md', '../稿.md'))
  const { brought, rules } = await broughtBack({ '改.docx': copy }, io)
  expect(rules).toContain('back/no-base')
  expect((await applyBack(brought, io)).files).toEqual([])
})

it('a picture that is gone is said, since pictures are not compared', async () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const body = '---\n文种: 讲话稿\n标题: 讲话\n---\n同志们：\n\n![分布图](图.png)\n'
  const { io } = workspace({ '稿.md': body, '图.png': new Uint8Array(png) })
  const docx = await built(io)
  const copy = editDocx(docx, (xml) => xml.replace(/<w:drawing>[\s\S]*?<\/w:drawing>/, ''))
  expect((await broughtBack({ '改.docx': docx }, io)).rules).not.toContain('back/not-compared')
  expect((await broughtBack({ '改.docx': copy }, io)).rules).toContain('back/not-compared')
})

describe('looks alone', () => {
  it.each([
    [{ bold: ['年底前全部整改到位'] }, 'bold'],
    [{ red: ['年底前全部整改到位'] }, 'color'],
    [{ center: ['下半年要盯住'] }, 'align'],
  ] as const)('%j', async (edit, name) => {
    const { io } = workspace(files)
    const copy = edited(await built(io), [edit])
    const { brought } = await broughtBack({ '改.docx': copy }, io)
    expect(brought.changes.map((change) => [change.class, change.after])).toEqual([
      ['layout', name],
    ])
  })
})
