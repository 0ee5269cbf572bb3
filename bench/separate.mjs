/** Papers in files of their own, each with data of its own, built again with nothing changed, and with one changed: `node bench/separate.mjs [papers]`. */
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measure } from './measure.mjs'

const root = join(import.meta.dirname, '..')
const count = Number(process.argv[2] ?? 1000)
const folder = mkdtempSync(join(tmpdir(), 'wengao-separate-'))
const speech = readFileSync(join(root, 'content/speech/讲话.md'), 'utf8')
for (let number = 0; number < count; number++) {
  const below = join(folder, `稿/${number}`)
  mkdirSync(below, { recursive: true })
  cpSync(join(root, 'content/speech/data'), join(below, 'data'), { recursive: true })
  const own = speech.replace('1.38万件', `1.${38 + (number % 60)}万件`)
  writeFileSync(join(below, `讲话${number}.md`), own)
}
const out = join(folder, 'out')
const args = [join(root, 'dist/wengao.js'), 'build', join(folder, '稿'), '-f', 'docx', '-o', out]
for (const name of ['first', 'nothing changed', 'nothing changed', 'one changed']) {
  if (name === 'one changed') appendFileSync(join(folder, '稿/0/讲话0.md'), '\n谢谢大家。\n')
  const { wall, cpu } = measure([...args, '--quiet', '--no-helper'])
  console.log(
    `${name.padEnd(16)} ${(wall / 1000).toFixed(1).padStart(6)} s, processor ${(cpu / 1000).toFixed(1).padStart(6)} s`,
  )
}
rmSync(folder, { recursive: true, force: true })
