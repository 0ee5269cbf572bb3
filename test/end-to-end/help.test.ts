/** Help, near names and completion as a user meets them. */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commands } from '../../src/cli/commands/index.ts'
import { bin, type CommandFolder, commandFolder } from '../support/command.ts'

let home: CommandFolder
beforeEach(() => {
  home = commandFolder()
})
afterEach(() => home.remove())

describe('help', () => {
  it.each(commands.map(({ name }) => [name]))('%s has examples, either way', (name) => {
    const help = home.run(['help', name])
    expect(help.code).toBe(0)
    expect(help.out).toMatch(new RegExp(`例子：\n {2}wengao ${name}`))
    expect(home.run([name, '--help']).out).toBe(help.out)
    expect(home.run(['help', name, '--lang', 'en']).out).toContain('Examples:')
  })
  it('alone is the help of all', () => {
    expect(home.run(['help']).out).toBe(home.run(['--help']).out)
    expect(home.run(['help', '--lang', 'en']).out).toContain('Usage and examples of a command')
  })
})

describe('a near name', () => {
  it.each([
    [['biuld', 'a.md'], '是不是 wengao build？', 'Did you mean wengao build?'],
    [['help', 'trase'], '是不是 wengao trace？', 'Did you mean wengao trace?'],
    [['build', 'a.md', '--fromat', 'md'], '是不是 --format？', 'Did you mean --format?'],
    [['kinds', '讲话搞'], '讲话', '讲话'],
    [['build', 'a.md', '--theme', 'ofice'], 'office', 'office'],
    [['build', '讲活.md'], '那里有“讲话.md”', 'there is "讲话.md"'],
  ])('%j', (args, zh, en) => {
    const paper = '---\n文种: 讲话稿\n标题: 题\n---\n文。\n'
    home.put({ 'a.md': paper, '讲话.md': paper })
    expect(home.run(args).err).toContain(zh)
    expect(home.run([...args, '--lang', 'en']).err).toContain(en)
  })
  it('of a data file is said', () => {
    home.put({
      'a.md': '---\n文种: 讲话稿\n标题: 题\ndata: {t: data/指表.csv}\n---\n{{t.甲.数}}\n',
      'data/指标.csv': '县,数\n甲,1\n',
    })
    expect(home.run(['build', 'a.md', '-f', 'md']).err).toContain('那里有“data/指标.csv”')
  })
})

describe('what is missing or there already', () => {
  it('is named', () => {
    const zh = home.run(['new', '讲话稿'])
    expect(zh).toMatchObject({ code: 2, out: '' })
    expect(zh.err).toMatch(/^缺少文件名。\n {4}写成 wengao new <kind> <name>；/)
    expect(home.run(['new', 'speech', '--lang', 'en']).err).toMatch(
      /^missing: file name\n {4}Write wengao new <kind> <name>;/,
    )
    expect(home.run(['new', '--lang', 'en']).err).toMatch(/^missing: kind, file name\n/)
    home.put({ 'talk.md': '' })
    expect(home.run(['new', 'speech', 'talk', '--lang', 'en']).err).toMatch(
      /^talk\.md exists already;/,
    )
  })
  it('in English names kinds in English', () =>
    expect(home.run(['init', '--yes', '--lang', 'en']).err).toBe(
      'Next: wengao new speech NAME, then wengao build NAME.md\n',
    ))
})

describe('completion', () => {
  it('of bash fills in a word, and leaves files to the shell', () => {
    const script = home.run(['completion', 'bash']).out
    const wengao = join(home.folder, 'wengao')
    writeFileSync(wengao, `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`)
    chmodSync(wengao, 0o755)
    const answered = (path: string, words: readonly string[]): string[] => {
      const quoted = words.map((word) => `'${word}'`).join(' ')
      const line = `${script}\nCOMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _wengao; printf '%s\\n' "\${COMPREPLY[@]}"`
      const env = { ...process.env, PATH: path }
      const ran = spawnSync('bash', ['-c', line], { cwd: home.folder, encoding: 'utf8', env })
      return ran.stdout.split('\n').filter((word) => word !== '')
    }
    const complete = (...words: string[]): string[] =>
      answered(`${home.folder}:${process.env['PATH']}`, words)
    expect(complete('wengao', 'bu')).toEqual(['build'])
    expect(complete('npx', 'wengao', 'bu')).toEqual(['build'])
    expect(complete('npx', 'wengao', 'build', 'a.md', '--theme', 'rea')).toEqual(['reading'])
    expect(complete('npx', 'wen')).toEqual([])
    expect(complete('npx', 'other', 'bu')).toEqual([])
    // no wengao on the path: npx is asked for the installed one
    const own = join(home.folder, 'own')
    mkdirSync(own)
    const npx = `#!/bin/sh\n[ "$1 $2" = "--no-install wengao" ] && shift 2 && exec "${process.execPath}" "${bin}" "$@"\n`
    writeFileSync(join(own, 'npx'), npx)
    chmodSync(join(own, 'npx'), 0o755)
    expect(answered(`${own}:/usr/bin:/bin`, ['npx', 'wengao', 'bu'])).toEqual(['build'])
    expect(complete('wengao', 'build', 'a.md', '--theme', 'rea')).toEqual(['reading'])
    expect(complete('wengao', 'new', '通')).toEqual(['通报', '通知', '通告'])
    expect(complete('wengao', 'build', '')).toEqual([])
  })
  it('is there for zsh and PowerShell too, and for no other', () => {
    expect(home.run(['completion', 'zsh']).out).toContain('compdef _wengao wengao')
    expect(home.run(['completion', 'PowerShell']).out).toContain('Register-ArgumentCompleter')
    expect(home.run(['completion', 'fish']).err).toContain('可用：bash、zsh、powershell')
    expect(home.run(['completion', 'fish', '--lang', 'en']).err).toContain('Known: bash')
  })
})
