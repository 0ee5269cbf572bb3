/** The command as it was started stands in hints: what a reader copies runs. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startedAs } from '../../src/cli/started-as.ts'

const npx = { npm_command: 'exec', npm_execpath: '/usr/lib/node_modules/npm/bin/npm-cli.js' }
const windows = 'C:\\Users\\wang\\AppData\\Roaming\\npm\\node_modules\\wengao\\dist\\wengao.js'

describe('the command as it was started', () => {
  it.each([
    ['by its name', '/usr/local/bin/wengao', {}, 'wengao'],
    ['by npx in its folder', '/home/w/稿/node_modules/.bin/wengao', npx, 'npx wengao'],
    ['by npx from its cache', '/home/w/.npm/_npx/4cac/node_modules/.bin/wengao', npx, 'npx wengao'],
    [
      'by npx out of a packed file',
      '/home/w/.npm/_npx/4cac/node_modules/.bin/wengao',
      { ...npx, npm_config_package: '../wengao 0.1.tgz' },
      'npx -p "../wengao 0.1.tgz" wengao',
    ],
    ['by npx on Windows', 'D:\\稿\\node_modules\\wengao\\dist\\wengao.js', npx, 'npx wengao'],
    ['by a script of npm', '/w/node_modules/.bin/wengao', { npm_command: 'run' }, 'npx wengao'],
    ['out of node_modules', '/w/node_modules/.bin/wengao', {}, 'npx wengao'],
    ['by its name on Windows', windows, {}, 'wengao'],
    ['by node', '/work/dist/wengao.js', {}, 'node dist/wengao.js'],
    ['by node out of another folder', '/opt/a b/wengao.js', {}, 'node "/opt/a b/wengao.js"'],
    ['by node, below what npx runs', '/work/dist/wengao.js', npx, 'node dist/wengao.js'],
    ['by a starter', '/usb/app/node_modules/w.js', { WENGAO_COMMAND: './wengao' }, './wengao'],
  ])('%s', (_, script, env, typed) => {
    expect(startedAs({ script, env, folder: '/work' })).toBe(typed)
  })
})

describe('hints', () => {
  const built = join(import.meta.dirname, '../../dist/wengao.js')
  const env = { ...process.env, NO_COLOR: '1', npm_command: 'exec' }
  it.each([
    [['new', '讲话稿', '讲话'], 'npx wengao build 讲话.md；各项的意思见 npx wengao kinds 讲话稿'],
    [['new', '讲话稿', '讲话', '--lang', 'en'], 'Next: npx wengao build 讲话.md'],
    [['init', '--yes'], 'npx wengao new 讲话稿 名字，改好后 npx wengao build 名字.md'],
    [['biuld'], '是不是 npx wengao build？'],
    [['build', '--nothing', 'a.md'], '运行 npx wengao help 看用法。'],
    [['help', 'new'], 'npx wengao new 讲话稿 讲话'],
  ])('of %j name it', (args, hint) => {
    const folder = mkdtempSync(join(tmpdir(), 'wengao-started-'))
    try {
      mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true })
      const link = join(folder, 'node_modules/.bin/wengao')
      symlinkSync(built, link)
      const run = spawnSync(process.execPath, [link, ...args], {
        cwd: folder,
        encoding: 'utf8',
        env,
      })
      expect(run.stdout + run.stderr).toContain(hint)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
