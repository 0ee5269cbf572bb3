/** A check-up in words: what is well, what wants notice, what fails, each with what to do. */
import { describe, expect, it } from 'vitest'
import type { Checkup } from '../../src/machine/checkup.ts'
import { checkupItems, checkupText } from '../../src/report/checkup-text.ts'

const well: Checkup = {
  node: { version: '22.1.0', wanted: '20.19.0' },
  browser: {
    printing: {
      name: '/usr/bin/chromium',
      version: 'Chrome/140.0.0.0',
      sandbox: 'on',
      measured: [{ character: '国', wanted: 16, found: 16 }],
    },
    passed: [],
  },
  fonts: [
    {
      role: 'fangsong',
      label: '仿宋',
      docx: '仿宋_GB2312',
      family: 'FangSong_GB2312',
      file: 'fonts/fs.ttf',
      substituted: false,
      missing: { gb2312: 0, standard: 3 },
      fallback: null,
    },
  ],
  unreadableFonts: [],
  office: null,
  caches: [{ folder: '/home/li/.cache/wengao', fault: null, mode: '700', size: 2_000_000 }],
  temporary: { folder: '/tmp', fault: null },
  workspace: { folder: '/home/li/稿', fault: null },
}
const passed = {
  browser: '/usr/bin/chrome',
  fault: 'start',
  detail: 'libnss3.so',
  character: '',
  found: 0,
  wanted: 0,
} as const
const [font] = well.fonts
if (!font) throw new Error('no font')
type Change = readonly [name: string, change: Partial<Checkup>, level: string, zh: string]
const changes: readonly Change[] = [
  [
    'an old Node',
    { node: { version: '20.9.1', wanted: '20.19.0' } },
    'bad',
    '安装 Node.js 20.19.0',
  ],
  ['no browser', { browser: { printing: null, passed: [] } }, 'bad', '没有能印 PDF 的浏览器'],
  ['a lacking library', { browser: { printing: null, passed: [passed] } }, 'bad', '缺少系统库'],
  ['another browser', { browser: { ...well.browser, passed: [passed] } }, 'note', '启动不了'],
  ['a stand-in', { fonts: [{ ...font, substituted: true }] }, 'note', '这是代用字体'],
  [
    'gaps',
    { fonts: [{ ...font, missing: { gb2312: 5, standard: 9 } }] },
    'note',
    '缺 GB 2312 里的 5 个字',
  ],
  ['a damaged font', { unreadableFonts: ['a.ttf'] }, 'note', 'fonts/a.ttf'],
  ['a read-only home', { temporary: { folder: '/tmp', fault: 'EROFS' } }, 'bad', '磁盘只能读'],
  ['a closed workspace', { workspace: { folder: '/x', fault: 'EACCES' } }, 'note', '没有权限'],
]

describe('a check-up', () => {
  it('of a machine that has everything is fine throughout', () => {
    expect(checkupItems(well, 'zh').every(({ level }) => level === 'ok')).toBe(true)
    const lines = checkupText(checkupItems(well, 'zh'), 'zh').trimEnd().split('\n')
    expect(lines.every((line) => line.startsWith('正常  '))).toBe(true)
    expect(lines).toContain('正常  缓存         /home/li/.cache/wengao (2 MB, 700)')
  })
  it.each(changes)('says %s, with what to do, in both languages', (_, change, level, words) => {
    const found = { ...well, ...change }
    const zh = checkupItems(found, 'zh').filter((item) => item.level !== 'ok')
    expect(zh.map((item) => item.level)).toContain(level)
    expect(zh.map(({ state, advice }) => state + advice).join('\n')).toContain(words)
    expect(zh.some(({ advice }) => advice !== '')).toBe(true)
    const en = checkupText(checkupItems({ ...found, fonts: [] }, 'en'), 'en')
    expect(en.replaceAll('/稿', '').match(/\p{Script=Han}{2,}/gu)).toBeNull()
  })
})
