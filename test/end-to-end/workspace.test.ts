/** wengao init, and what wengao.yml gives to the papers of its folder. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CommandFolder, commandFolder } from '../support/command.ts'

let home: CommandFolder
beforeEach(() => {
  home = commandFolder()
})
afterEach(() => home.remove())
const settings = (): string => readFileSync(join(home.folder, 'wengao.yml'), 'utf8')

describe('init', () => {
  it('asks nothing with --yes, and what it writes is good', () => {
    const ran = home.run(['init', '--yes'])
    expect(ran).toMatchObject({ code: 0, out: 'wengao.yml\n' })
    expect(settings()).toContain('格式: [docx, pdf]')
    home.put({ '稿.md': '---\n文种: 讲话稿\n标题: 题\n---\n文。\n' })
    expect(home.run(['build', '稿.md', '-f', 'md']).err).toContain('用了 wengao.yml 里的设置')
  })
  it('asks three questions, and one again whose answer cannot be used', () => {
    const ran = home.run(['init'], '某局\ndocx、doc\ndocx\noffice\n')
    expect(ran.code).toBe(0)
    expect(ran.err.match(/\d\/3/g)).toEqual(['1/3', '2/3', '2/3', '3/3'])
    expect(settings()).toMatch(/^格式: \[docx\]\n版式: "office"\n单位: "某局"/m)
  })
  it('takes what is usual where nobody answers', () => {
    expect(home.run(['init', '新', '--lang', 'en']).code).toBe(0)
    expect(readFileSync(join(home.folder, '新/wengao.yml'), 'utf8')).toContain('[docx, pdf]')
  })
  it('leaves a file alone that is there', () => {
    home.put({ 'wengao.yml': '输出: 成稿\n' })
    const ran = home.run(['init', '--yes'])
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('已经有 wengao.yml')
    expect(settings()).toBe('输出: 成稿\n')
  })
})

describe('wengao.yml', () => {
  it('gives unit and data, and weighs findings', () => {
    home.put({
      'wengao.yml':
        '单位: 某局\n数据: {指标: data/指标.csv}\n检查: {markdown/bullet-list: 错误}\n输出: 成稿\n',
      'data/指标.csv': '指标,本期\n服务点,36\n',
      '稿件/通知.md':
        '---\n文种: 通知\n标题: 关于测试的通知\n主送: 各单位\n日期: 2026-07-01\n---\n共{{指标.服务点.本期}}个。\n- 甲事。\n',
    })
    const ran = home.run(['build', '稿件/通知.md', '-f', 'md'])
    expect(ran.err).toMatch(/错误 {2}markdown\/bullet-list/)
    expect(ran.code).toBe(1)
    const text = readFileSync(join(home.folder, '成稿/通知.md'), 'utf8')
    expect(text).toContain('共36个。')
    expect(text).toContain('某局\n2026年7月1日')
  })
  describe('nearer to the papers than the current folder', () => {
    const paper = '---\n文种: 讲话稿\n标题: 题\n---\n办好群众工作点。\n'
    const list = '用语:\n  - { 词: 群众工作点, 办法: 写成“群众服务点” }\n'
    const files = {
      '甲/wengao.yml': '词表: [用语.yml]\n',
      '甲/用语.yml': list,
      '甲/一/稿.md': paper,
      '甲/二/文.md': paper,
      '乙/wengao.yml': '尺度: 宽\n',
      '乙/稿.md': paper,
    }
    it('is used when all of them are in its folder', () => {
      home.put(files)
      const { err } = home.run(['check', '甲/一/稿.md', '甲/二/文.md'])
      expect(err.match(/wording\/note/g)).toHaveLength(2)
      expect(err).toMatch(/^甲\/wengao\.yml.*workspace\/used/m)
      expect(err).not.toContain('workspace/not-used')
    })
    it('is named when it is not used', () => {
      home.put(files)
      const { err } = home.run(['check', '甲', '乙'])
      expect(err).toContain('没有用 乙/wengao.yml、甲/wengao.yml')
      expect(err).not.toContain('wording/note')
      expect(home.run(['check', '甲', '乙', '--no-config']).err).not.toContain('not-used')
    })
    it('counts the papers of a baseline, wherever that is written and read', () => {
      home.put({ ...files, '甲/一/稿.md': `${paper}提高站位,抓好落实。\n` })
      const check = (...args: string[]) => home.run(['check', '--baseline', '基线.json', ...args])
      check('甲/一/稿.md', '--update-baseline')
      expect(check('甲/一/稿.md').err).toContain('baseline/accepted')
      const other = check('乙/稿.md').err
      expect(other).toMatch(/警告 {2}baseline\/foreign .*如 一\/稿\.md/)
      expect(other).not.toContain('baseline/accepted')
    })
    it('is looked for up to the folder that --workspace names', () => {
      home.put({ ...files, 'wengao.yml': '尺度: 严\n' })
      const { err } = home.run(['check', '甲', '乙', '--workspace', '.'])
      expect(err.match(/workspace\/[a-z-]+/g)).toEqual(['workspace/not-used', 'workspace/used'])
    })
  })
})
