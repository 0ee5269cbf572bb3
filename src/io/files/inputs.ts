/** Papers named on the command line: files, folders, globs. */
import { existsSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import { escapePath, glob, isDynamicPattern } from 'tinyglobby'
import { UserError } from '../../error.ts'
import { closedLinks, deepest } from './links.ts'
import { isOutput } from './output-record.ts'
import { isWithin } from './workspace.ts'

export interface Input {
  /** Absolute path. */
  readonly path: string
  /** Output path without ending, relative to the output folder. */
  readonly base: string
  /** Named by itself, not found in a folder: then it must be a paper. */
  readonly named: boolean
  /** Found, but a link that leads out of the workspace: it is not read. */
  readonly outside: boolean
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
    return below(path, await search(inAnyCase('**/*.md'), path, boundaryOf(path, folder)), folder)
  if (existsSync(path) || !isDynamicPattern(arg))
    return [{ path, base: withoutEnding(basename(path)), named: true, outside: false }]
  const top = resolve(folder, staticPart(arg))
  const wanted = arg
    .split('/')
    .slice(staticPart(arg) === '.' ? 0 : staticPart(arg).split('/').length)
  const matches = existsSync(top)
    ? await search(inAnyCase(wanted.join('/')), top, boundaryOf(top, folder))
    : []
  if (matches.length === 0)
    throw new UserError(`没有文件符合“${arg}”`, '检查通配符；在引号里写 "稿件/*.md"。', [
      `no file matches "${arg}"`,
      'Check the pattern; quote it: "papers/*.md".',
    ])
  return below(top, matches, folder)
}

/** A pattern for papers that takes .MD as well as .md: some machines write endings in capitals. */
const inAnyCase = (pattern: string): string => pattern.replace(/\.md$/i, '.[mM][dD]')

/** The folder that links found in a search must not lead out of: the current one, or the one searched when that lies elsewhere. */
const boundaryOf = (searched: string, folder: string): string =>
  realpathSync.native(isWithin(folder, searched) ? folder : searched)

/** Files that a pattern finds below a folder; links are followed inside the boundary, and to no place twice. */
async function search(
  pattern: string,
  folder: string,
  boundary: string,
  ignore: readonly string[] = skipped,
): Promise<string[]> {
  const depth = pattern.includes('**') ? deepest : pattern.split('/').length - 1
  const closed = closedLinks(folder, boundary, depth).map((link) => `${escapePath(link)}/**`)
  return glob(pattern, {
    cwd: folder,
    ignore: [...ignore, ...closed],
    onlyFiles: true,
    deep: depth + 1,
  })
}

/**
 * Papers beside a volume that a pattern finds, relative to its folder; never outside the workspace.
 * @param folder absolute path of the volume's folder
 */
export async function findBeside(root: string, folder: string, pattern: string): Promise<string[]> {
  const matches = await search(inAnyCase(pattern), folder, realpathSync.native(root), [
    '**/node_modules/**',
    '**/.*/**',
  ])
  return matches
    .filter((match) => !relative(root, resolve(folder, match)).startsWith('..'))
    .filter((match) => !isOutput(resolve(folder, match)))
    .sort(naturally)
}

const staticPart = (pattern: string): string => {
  const parts = pattern.split('/')
  const first = parts.findIndex((part) => isDynamicPattern(part))
  return parts.slice(0, Math.max(0, first)).join('/') || '.'
}
const withoutEnding = (name: string): string => name.slice(0, name.length - extname(name).length)
function below(folder: string, names: readonly string[], current: string): Input[] {
  const boundary = boundaryOf(folder, current)
  return [...names]
    .sort(naturally)
    .map((name) => ({
      path: join(folder, name),
      base: withoutEnding(name).split(sep).join('/'),
      named: false,
      outside: !isWithin(boundary, realOf(join(folder, name))),
    }))
    .filter(({ path, outside }) => outside || !isOutput(path))
}

/** Where a path leads; a link to nothing leads to itself, and reading it says so. */
function realOf(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    return path
  }
}

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
