/** `wengao new`: a paper to start from, complete and commented. */
import { existsSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { UserError } from '../../error.ts'
import { openHouse } from '../../io/files/house.ts'
import { writeWhole } from '../../io/files/workspace.ts'
import { type Lang, wordDiagnostic } from '../../messages/index.ts'
import { nameProblem } from '../../paper/output-name.ts'
import { openWorkspace } from '../open-workspace.ts'
import { sayFaults } from '../say-faults.ts'
import { startedAs } from '../started-as.ts'

interface NewArguments {
  readonly kind: string
  readonly name: string
  readonly lang: Lang
  readonly workspace: string | undefined
  readonly config: boolean
}

/** Writes the starter of a kind; refuses, before anything is written, when one of its files is there already. */
export async function newCommand({ kind, name, lang, ...place }: NewArguments): Promise<number> {
  const { root, diagnostics: faults } = openWorkspace(place)
  const house = openHouse(root)
  sayFaults(faults, root, new Map(), lang)
  const found = house.kind(kind)
  if (!found.value) {
    const fault = found.diagnostics.at(-1)
    const [message = '', hint = ''] = fault ? wordDiagnostic(fault, lang) : []
    throw new UserError(message, hint)
  }
  const { value: starter, diagnostics } = house.starter(found.value.id)
  const [refused] = diagnostics
  if (refused) throw new UserError(...wordDiagnostic(refused, lang))
  if (starter.length === 0)
    throw new UserError(
      `“${kind}”没有带样稿。`,
      '在它的文件夹里放一份 starter.md，或者自己新建文件。',
      [`"${kind}" has no starter`, 'Put a starter.md into its folder, or make the file yourself.'],
    )
  const paper = name.replace(/\.md$/i, '')
  if (nameProblem(paper))
    throw new UserError(`“${name}”不能作文件名。`, '写一个当前文件夹里的名字，例如 稿件/讲话。', [
      `"${name}" cannot be a file name`,
      'Give a name inside this folder, such as papers/speech.',
    ])
  const target = join(place.workspace ?? process.cwd(), `${paper}.md`)
  const files = starter.map((one) => ({
    path: one.name === '' ? target : join(dirname(target), one.name),
    bytes: one.bytes,
  }))
  const taken = files
    .filter(({ path }) => existsSync(path))
    .map(({ path }) => relative(process.cwd(), path))
  if (taken.length > 0)
    throw new UserError(
      `已经有 ${taken.join('、')}，什么也没有写。`,
      '换一个名字，或者换一个文件夹，例如 半年/报告。',
      [
        `${taken.join(', ')} ${taken.length === 1 ? 'exists' : 'exist'} already; nothing was written`,
        'Choose another name or folder.',
      ],
    )
  for (const { path, bytes } of files) {
    await writeWhole(path, bytes)
    process.stdout.write(`${relative(process.cwd(), path)}\n`)
  }
  const shown = relative(process.cwd(), target)
  const wengao = startedAs()
  process.stderr.write(
    lang === 'en'
      ? `Next: ${wengao} build ${shown}\n`
      : `接下来：改好后运行 ${wengao} build ${shown}；各项的意思见 ${wengao} kinds ${kind}\n`,
  )
  return 0
}
