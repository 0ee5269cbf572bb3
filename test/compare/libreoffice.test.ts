/** Copies that LibreOffice has saved: unedited they have no change at all, edited those that were made, each in its class. */
import { describe, expect, it } from 'vitest'
import { bringBack } from '../../src/run/bring-back.ts'
import { changeLines } from '../support/copies.ts'
import { filesIn } from '../support/folder.ts'
import { built, workspace } from '../support/kept-workspace.ts'
import { libreOfficeOrReason } from '../support/libreoffice.ts'
import { type OfficeEdit, savedByLibreOffice } from '../support/libreoffice-copies.ts'

interface Case {
  readonly folder: string
  readonly main?: string
  readonly edits: readonly OfficeEdit[]
  readonly gives: readonly string[]
}
const back = 'test/cases/back'
const cases: Readonly<Record<string, Case>> = {
  'a speech, unedited': { folder: back, edits: [], gives: [] },
  'a notice, unedited': { folder: 'content/formal', main: '通知.md', edits: [], gives: [] },
  'a report, unedited': { folder: 'content/half-year', main: '报告.md', edits: [], gives: [] },
  'a periodic report, unedited': {
    folder: 'content/periodic',
    main: '全市报告.md',
    edits: [],
    gives: [],
  },
  'a volume, unedited': { folder: 'content/compilation', main: '汇编.md', edits: [], gives: [] },
  'a word': {
    folder: back,
    edits: [{ do: 'replace', at: '主要任务', to: '中心任务' }],
    gives: ['text replaced: 主要 → 中心'],
  },
  'a figure': {
    folder: back,
    edits: [{ do: 'replace', at: '150', to: '156' }],
    gives: ['data replaced: 150 → 156'],
  },
  'a heading': {
    folder: back,
    edits: [{ do: 'replace', at: '清醒看到不足', to: '清醒看到问题' }],
    gives: ['text replaced: 不足 → 问题'],
  },
  'a tracked change': {
    folder: back,
    edits: [{ do: 'track' }, { do: 'replace', at: '轻管理', to: '轻服务' }],
    gives: ['text replaced: 管理 → 服务（Unknown Author）'],
  },
  'a paragraph parted': {
    folder: back,
    edits: [{ do: 'split', at: '刚才，三个县' }],
    gives: ['text split:  → ¶'],
  },
  'a paragraph struck out': {
    folder: back,
    edits: [{ do: 'remove', at: '一些地方重建设' }],
    gives: [
      'text gone-paragraph: 一些地方重建设轻管理，网点建起来了，人员没有跟上，群众来了找不到人。 → ',
    ],
  },
  'bold words': {
    folder: back,
    edits: [{ do: 'bold', at: '年底前全部整改到位' }],
    gives: [
      'layout look: 下半年要盯住薄弱环节，一个点一个点地过，一件事一件事地办，年底前全部整改到位。 → bold',
    ],
  },
  'a comment': {
    folder: back,
    edits: [{ do: 'comment', at: '轻管理', to: '这一句再想想' }],
    gives: ['comment 王局长: 轻管理: 这一句再想想'],
  },
}
const missing = libreOfficeOrReason('copies saved by LibreOffice')

describe.skipIf(missing !== '')(
  'a copy that LibreOffice saved',
  async () => {
    const all = await Promise.all(
      Object.entries(missing === '' ? cases : {}).map(async ([name, each]) => {
        const { io } = workspace(filesIn(each.folder))
        return { name, io, docx: await built(io, each.main), ...each }
      }),
    )
    const saved = all.length > 0 ? savedByLibreOffice(all) : []
    it.each(all.map((each, index) => ({ ...each, copy: saved[index] })))(
      '$name',
      async ({ io, copy, gives }) => {
        const files = [{ file: '改.docx', bytes: copy ?? new Uint8Array() }]
        const { value, diagnostics } = await bringBack(files, null, io)
        const [brought] = value
        expect(diagnostics.map(({ rule }) => rule)).not.toContain('back/not-compared')
        const comments = brought?.comments.map(
          ({ comment: { author, about, text } }) =>
            `comment ${author}: ${about.trim()}: ${text.trim()}`,
        )
        expect([...changeLines({ changes: brought?.changes ?? [] }), ...(comments ?? [])]).toEqual(
          gives,
        )
      },
    )
  },
  400_000,
)
