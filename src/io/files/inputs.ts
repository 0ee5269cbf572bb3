/** Papers named on the command line: files, folders, globs. */
import { existsSync, statSync } from 'node:fs'
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { UserError } from '../../error.ts'

export interface Input {
  /** Absolute path. */
  readonly path: string
  /** Output path without ending, relative to the output folder. */
  readonly base: string
  /** Named by itself, not found in a folder: then it must be a paper. */
  readonly named: boolean
}
const skipped = ['**/node_modules/**', '**/.*/**', '**/templates/**', '**/out/**']

/** Finds the papers; each once, in order of name within an argument. */
export async function findInputs(args: readonly string[], folder: string): Promise<Input[]> {
  const found = new Map<string, Input>()
  for (const arg of args)
    for (const input of await findOne(arg, folder))
      if (!found.has(input.path)) found.set(input.path, input)
  return [...found.values()]
}

async function findOne(arg: string, folder: string): Promise<Input[]> {
  if (arg.trim() === '')
    throw new UserError('稿件的名字是空的。', '写上文件、文件夹或通配符。', [
      'the name of the paper is empty',
      'Give a file, a folder or a pattern.',
    ])
  const path = resolve(folder, arg)
  if (existsSync(path) && statSync(path).isDirectory())
    return below(path, await glob('**/*.md', { cwd: path, ignore: skipped, onlyFiles: true }))
  if (existsSync(path) || !isDynamicPattern(arg))
    return [{ path, base: withoutEnding(basename(path)), named: true }]
  const matches = await glob(arg, { cwd: folder, ignore: skipped, onlyFiles: true })
  if (matches.length === 0)
    throw new UserError(`没有文件符合“${arg}”`, '检查通配符；在引号里写 "稿件/*.md"。', [
      `no file matches "${arg}"`,
      'Check the pattern; quote it: "papers/*.md".',
    ])
  return below(
    resolve(folder, staticPart(arg)),
    matches.map((match) => relative(resolve(folder, staticPart(arg)), resolve(folder, match))),
  )
}

/**
 * Papers beside a volume that a pattern finds, relative to its folder; never outside the workspace.
 * @param folder absolute path of the volume's folder
 */
export async function findBeside(root: string, folder: string, pattern: string): Promise<string[]> {
  const matches = await glob(pattern, {
    cwd: folder,
    ignore: ['**/node_modules/**', '**/.*/**'],
    onlyFiles: true,
  })
  return matches
    .filter((match) => !relative(root, resolve(folder, match)).startsWith('..'))
    .sort(naturally)
}

const staticPart = (pattern: string): string => {
  const parts = pattern.split('/')
  const first = parts.findIndex((part) => isDynamicPattern(part))
  return parts.slice(0, Math.max(0, first)).join('/') || '.'
}
const withoutEnding = (name: string): string => name.slice(0, name.length - extname(name).length)
const below = (folder: string, names: readonly string[]): Input[] =>
  [...names].sort(naturally).map((name) => ({
    path: join(folder, name),
    base: withoutEnding(name).split(sep).join('/'),
    named: false,
  }))

/** 2 before 10. */
const collator = new Intl.Collator('zh', { numeric: true })
const naturally = (a: string, b: string): number => collator.compare(a, b)

/** The folder that holds all inputs: the current one if it does, else their common ancestor. */
export function workspaceRoot(inputs: readonly Input[], folder: string): string {
  const inside = (root: string): boolean =>
    inputs.every(({ path }) => !relative(root, path).startsWith('..'))
  let root = folder
  if (inside(root)) return root
  root = dirname(inputs[0]?.path ?? folder)
  while (!inside(root) && dirname(root) !== root) root = dirname(root)
  return root
}
