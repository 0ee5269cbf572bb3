/** The files in docs/machines say commands that run: each is run here without a container. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { parse } from 'yaml'
import { isAccepted } from '../../src/cli/queue/worker-arguments.ts'
import { bin, type CommandFolder, commandFolder } from '../support/command.ts'

const docs = join(import.meta.dirname, '../../docs/machines')
const read = (name: string): unknown => parse(readFileSync(join(docs, name), 'utf8'))

let command: CommandFolder
beforeEach(() => {
  command = commandFolder()
  const rows = Array.from({ length: 40 }, (_, n) => `县${n},${n}\n`).join('')
  command.put({
    '数.csv': `县,数\n${rows}`,
    '稿.md':
      '---\n文种: 讲话稿\n标题: "{{县}}的讲话"\ndata: {各县: 数.csv}\n逐份: 各县\n输出: "{{县}}"\n---\n{{县}}有{{数}}个。\n',
  })
})
afterEach(() => command.remove())

it('the job of Kubernetes builds every paper once, part by part', { timeout: 240_000 }, () => {
  const { spec } = read('kubernetes.yml') as {
    spec: {
      completions: number
      template: { spec: { containers: { command: string[]; args: string[] }[] } }
    }
  }
  const [container] = spec.template.spec.containers
  const [shell = '', flag = ''] = container?.command ?? []
  expect(container?.args[0]).toContain(`/${spec.completions}`)
  // the image has the command on its path
  mkdirSync(join(command.folder, 'bin'))
  const wrapper = `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`
  writeFileSync(join(command.folder, 'bin/wengao'), wrapper, { mode: 0o755 })
  const path = `${join(command.folder, 'bin')}:${process.env['PATH'] ?? ''}`
  for (const part of [0, 7, spec.completions - 1]) {
    const { status, stderr } = spawnSync(shell, [flag, container?.args[0] ?? ''], {
      cwd: command.folder,
      encoding: 'utf8',
      env: { ...process.env, PATH: path, JOB_COMPLETION_INDEX: String(part) },
    })
    expect([status, stderr]).toEqual([0, expect.stringContaining('写出 2 个文件')])
  }
  expect(
    readdirSync(join(command.folder, 'out')).filter((name) => name.endsWith('.docx')),
  ).toHaveLength(6)
  const { code, err } = command.run(['build', '稿.md', '-f', 'docx', '-o', 'out'])
  expect([code, err]).toEqual([0, expect.stringContaining('写出 34 个文件，6 个没有变')])
})

it('the services of Compose are commands that there are', () => {
  const { services } = read('compose.yml') as {
    services: Record<string, { command: string[]; environment?: Record<string, string> }>
  }
  const { work, build } = services
  expect(work?.command).toEqual(['work'])
  expect(work?.environment?.['WENGAO_QUEUE']).toMatch(/^redis:/)
  const words = build?.command ?? []
  const queue = words.indexOf('--queue')
  expect(words[queue + 1]).toBe(work?.environment?.['WENGAO_QUEUE'])
  const rest = words.slice(0, queue)
  expect(command.run([...rest, '--force', '--quiet'])).toMatchObject({ code: 0 })
  // what is handed on of it is what a worker runs
  expect(isAccepted(['build', '稿.md', '--format', 'docx', '--out', 'out'])).toBe(true)
})
