/** `wengao build --watch`: papers are built again when they, or what they are made of, change; the browser stays open. */
import { existsSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { UserError } from '../error.ts'
import {
  createPrintService,
  type PrintOptions,
  type PrintService,
} from '../io/browser/print-service.ts'
import { watchFiles } from '../io/files/watch-files.ts'
import { isWithin } from '../io/files/workspace.ts'
import { shownPath } from '../io/files/write-output.ts'
import { fontSets } from '../io/fonts/font-sets.ts'
import type { Lang } from '../messages/index.ts'
import { settingsFile } from '../workspace/settings.ts'
import type { BuiltRun, Session } from './build-session.ts'

interface WatchArguments {
  readonly papers: readonly string[]
  readonly lang: Lang
  readonly quiet: boolean
}
type Run = (session: Session) => Promise<BuiltRun>

/** Never ends by itself. */
export async function watchPapers(args: WatchArguments, run: Run): Promise<number> {
  let open: PrintService | null = null
  const printing = (root: string, options: PrintOptions): PrintService => {
    open ??= createPrintService(fontSets(root), options)
    return open
  }
  const first = await timed(args, () => run({ printing }))
  const { root, out } = first
  /** What each file asked for, absolute; a volume asks for its papers. */
  const asked = new Map<string, ReadonlySet<string>>()
  const learn = (built: BuiltRun): void => {
    for (const [file, paths] of built.asked) asked.set(join(root, file), paths)
  }
  learn(first)
  const house = [join(root, settingsFile), join(root, 'templates'), join(root, 'fonts')]
  const watch = watchFiles(
    (path) => isWithin(out, path) || hidden.test(relative(root, path)),
    async (paths) => {
      const all = [...paths].some((path) => house.some((folder) => isWithin(folder, path)))
      if (all) {
        // faces and themes are chosen when the browser opens
        await open?.close()
        open = null
      }
      const touched = papersOf(paths, asked)
      const gone = [...touched].filter((path) => asked.has(path) && !existsSync(path))
      for (const path of gone) {
        asked.delete(path)
        sayGone(args, shownPath(path), shownPath(out))
      }
      const wanted = new Set([...touched].filter((path) => !gone.includes(path)))
      if (!all && wanted.size === 0) return
      const built = await attempt(args, () => run(all ? { printing } : { printing, wanted }))
      if (built) learn(built)
      watch.add(filesOf(asked))
    },
  )
  const named = args.papers.filter((paper) => !/[*?{[]/.test(paper)).map((paper) => resolve(paper))
  watch.add([...named, ...house, ...filesOf(asked)])
  await watch.ready
  process.stderr.write(
    args.lang === 'en'
      ? 'watching; Ctrl+C ends it\n'
      : '正在看着这些稿件和它们的数据，改了就重出；按 Ctrl+C 结束。\n',
  )
  return new Promise(() => undefined)
}

function sayGone({ lang }: WatchArguments, paper: string, out: string): void {
  process.stderr.write(
    lang === 'en'
      ? `${paper} is no more; what was built of it stays in ${out}\n`
      : `没有“${paper}”了；它以前出的文件还在“${out}”里。\n`,
  )
}

/** Folders that hold no papers, and files that editors write beside them. */
const hidden = /(?:^|[\\/])(?:node_modules|\.[^.\\/][^\\/]*)(?:[\\/]|$)/

/** A run that cannot even begin is said, and the next change tries again. */
async function attempt(
  args: WatchArguments,
  run: () => Promise<BuiltRun>,
): Promise<BuiltRun | null> {
  try {
    return await timed(args, run)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const [message, hint] = args.lang === 'en' ? error.english : [error.message, error.hint]
    process.stderr.write(`${message}\n    ${hint}\n`)
    return null
  }
}

/** Papers that a change touches: those that ask for the file, by themselves or through others; a new paper is its own. */
export function papersOf(
  changed: ReadonlySet<string>,
  asked: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const touched = new Set(changed)
  for (let size = -1; size !== touched.size; ) {
    size = touched.size
    for (const [file, paths] of asked)
      if ([...paths].some((path) => touched.has(path))) touched.add(file)
  }
  return new Set([...touched].filter((path) => /\.md$/i.test(path)))
}

/** Files to watch: what was asked for, found or not. */
const filesOf = (asked: ReadonlyMap<string, ReadonlySet<string>>): string[] => [
  ...new Set([...asked].flatMap(([file, paths]) => [file, ...paths])),
]

async function timed(args: WatchArguments, run: () => Promise<BuiltRun>): Promise<BuiltRun> {
  const start = performance.now()
  const built = await run()
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  if (!args.quiet)
    process.stderr.write(args.lang === 'en' ? `took ${seconds} s\n` : `用了 ${seconds} 秒\n`)
  return built
}
