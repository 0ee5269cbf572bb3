/** The workspace that --workspace names, or the current folder. */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { UserError } from '../error.ts'

export function workspaceFolder(named: string | undefined): string {
  const folder = resolve(named ?? '.')
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UserError(`没有这个工作文件夹：${folder}`, '检查 --workspace。', [
      `no such workspace folder: ${folder}`,
      'Check --workspace.',
    ])
  return folder
}
