/**
 * Makes a folder that starts from a USB stick without anything installed: Node, the package, starters.
 * `npm run portable -- [--platform win-x64] [--node 22] [-o folder]`: where neither is said, it is the
 * machine's own Node, if that is one file.
 */
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
/** How npm calls the systems for which it has Node. */
const systems = { win: 'win32', linux: 'linux', darwin: 'darwin' }
const machine = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
/** The one of npm's that is taken where none is said. */
const usualNode = '22'

const { values } = parseArgs({
  options: {
    platform: { type: 'string', default: machine },
    node: { type: 'string' },
    out: { type: 'string', short: 'o' },
    tarball: { type: 'string' },
  },
})
const { platform } = values
const [system = '', cpu = ''] = platform.split('-')
if (!Object.hasOwn(systems, system) || cpu === '')
  throw new Error(`--platform ${platform}: linux-x64, linux-arm64, win-x64, darwin-arm64 …`)
const folder = resolve(values.out ?? join(root, 'out', `wengao-${platform}`))
if (existsSync(folder)) throw new Error(`${folder}: 已经有了 / is there already`)

const scratch = mkdtempSync(join(tmpdir(), 'wengao-portable-'))
try {
  mkdirSync(join(folder, 'app'), { recursive: true })
  placeNode()
  installPackage(values.tarball === undefined ? pack(root, []) : resolve(values.tarball))
  writeStarters()
} catch (error) {
  rmSync(folder, { recursive: true, force: true })
  throw error
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
process.stdout.write(`${folder}\n`)

/** Node beside the package: the machine's own, or the one that npm has for the platform. */
function placeNode() {
  const name = system === 'win' ? 'node.exe' : 'node'
  const target = join(folder, name)
  if (platform === machine && values.node === undefined && standsAlone())
    copyFileSync(process.execPath, target)
  else {
    const file = pack(`node-${platform}@${values.node ?? usualNode}`, [])
    execFileSync('tar', ['-xzf', file, '-C', scratch])
    copyFileSync(join(scratch, 'package/bin', name), target)
  }
  chmodSync(target, 0o755)
}

/** Whether the machine's Node is all in one file: some systems ship a small one whose library would stay behind. */
function standsAlone() {
  return statSync(process.execPath).size > 30_000_000
}

/**
 * A tarball of a package in the scratch folder.
 * @param {string} what a folder, or a package with its version
 * @param {readonly string[]} options of npm
 */
function pack(what, options) {
  const before = new Set(readdirSync(scratch))
  npm(['pack', what, '--pack-destination', scratch, '--silent', ...options])
  const file = readdirSync(scratch).find((name) => name.endsWith('.tgz') && !before.has(name))
  if (file === undefined) throw new Error(`npm pack ${what}: no tarball`)
  return join(scratch, file)
}

/**
 * The package with what it needs on that platform. No links: file systems of sticks have none.
 * @param {string} tarball
 */
function installPackage(tarball) {
  const app = join(folder, 'app')
  writeFileSync(join(app, 'package.json'), '{"private":true}\n')
  const target = [`--os=${systems[/** @type {keyof typeof systems} */ (system)]}`, `--cpu=${cpu}`]
  // the browser that comes along is for this system alone, what draws in PDFs is never used
  const optional = platform === 'linux-x64' ? [] : ['--omit=optional']
  const plain = ['--no-bin-links', '--no-audit', '--no-fund', '--no-save', '--ignore-scripts']
  npm(['install', '--prefix', app, ...target, ...optional, ...plain, tarball])
  rmSync(join(app, 'node_modules/.package-lock.json'), { force: true })
}

/** @param {readonly string[]} words */
function npm(words) {
  // npm is a script of cmd on Windows
  const shell = process.platform === 'win32'
  execFileSync('npm', words, { cwd: scratch, stdio: ['ignore', 'ignore', 'inherit'], shell })
}

/** `./wengao build 讲话.md`, from any folder. */
function writeStarters() {
  const script = 'app/node_modules/wengao/dist/wengao.js'
  const shell = [
    '#!/bin/sh',
    'here=$(dirname -- "$(readlink -f -- "$0")")',
    // hints name it as it was typed
    `WENGAO_COMMAND="$0" exec "$here/node" "$here/${script}" "$@"`,
    '',
  ]
  const windows = [
    '@setlocal',
    '@set "WENGAO_COMMAND=%~0"',
    `@"%~dp0node.exe" "%~dp0${script.replaceAll('/', '\\')}" %*`,
  ]
  if (system === 'win') writeFileSync(join(folder, 'wengao.cmd'), `${windows.join('\r\n')}\r\n`)
  else writeFileSync(join(folder, 'wengao'), shell.join('\n'), { mode: 0o755 })
}
