/** A tour of a README as steps: files to write, places to change, commands to type, what these say. */

export type TourStep =
  | { readonly type: 'file'; readonly path: string; readonly text: string }
  | { readonly type: 'change'; readonly path: string; readonly from: string; readonly to: string }
  | { readonly type: 'command'; readonly words: readonly string[] }
  | { readonly type: 'says'; readonly line: string }

/** ```` ```sh ````, ```` ```text ````, ```` ```csv file=县区.csv ```` to the end of the block. */
const block = /^(`{3,})(\w+)(?: file=(\S+))?\n([\s\S]*?)^\1$/
/** 把 `讲话.md` 里的 `甲` 改成 `乙`; in `talk.md`, change `甲` to `乙`. */
const change = /(?:把|in) `([^`]+)`(?: 里的|, change) `([^`]+)` (?:改成|to) `([^`]+)`/
const step = new RegExp(`${block.source}|${change.source}`, 'gm')
/** What is typed before each command. */
const typed = 'npx wengao '

/** The steps of the section under a heading, in their order. */
export function tourSteps(readme: string, heading: string): TourStep[] {
  const [, behind = ''] = readme.split(`\n## ${heading}\n`)
  const [section = ''] = behind.split('\n## ')
  return [...section.matchAll(step)].flatMap(
    ([, ticks, language, file, text = '', path = '', from = '', to = '']) =>
      ticks === undefined ? [{ type: 'change', path, from, to }] : blockSteps(language, file, text),
  )
}

function blockSteps(language: string | undefined, path: string | undefined, text: string) {
  if (path !== undefined) return [{ type: 'file', path, text }] satisfies TourStep[]
  const lines = text.split('\n').filter((line) => line !== '')
  return lines.map((line): TourStep => {
    if (language !== 'sh') return { type: 'says', line }
    if (!line.startsWith(typed)) throw new Error(`not a command of ours: ${line}`)
    return { type: 'command', words: line.slice(typed.length).split(' ') }
  })
}
