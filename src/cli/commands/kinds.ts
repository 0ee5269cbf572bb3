/** `wengao kinds`: which kinds there are, and what one of them takes. */
import { hasErrors } from '../../diagnostic.ts'
import { UserError } from '../../error.ts'
import { openHouse } from '../../io/files/house.ts'
import { type Lang, wordDiagnostic } from '../../messages/index.ts'
import type { Texts } from '../../outside/outside.ts'
import { allKindsSchema, kindSchema } from '../../report/kind-schema.ts'
import { kindList, kindText } from '../../report/kind-text.ts'
import { openWorkspace } from '../open-workspace.ts'
import { sayFaults } from '../say-faults.ts'

interface KindsArguments {
  readonly kind: string | undefined
  readonly schema: boolean
  readonly json: boolean
  readonly lang: Lang
  readonly workspace: string | undefined
  readonly config: boolean
}

/** Prints kinds; gives 1 when a kind of the workspace is broken. */
export function kindsCommand(args: KindsArguments): number {
  const { root, texts: own, diagnostics } = openWorkspace(args)
  const texts: Texts = new Map(own)
  const house = openHouse(root, texts)
  const about = args.kind === undefined ? house.kinds : house.kind(args.kind)
  const faults = [...diagnostics, ...about.diagnostics]
  const found = args.kind === undefined ? null : house.kind(args.kind).value
  if (args.kind !== undefined && !found) {
    const unknown = faults.find((fault) => fault.rule === 'kind/unknown')
    sayFaults(
      faults.filter((fault) => fault !== unknown),
      root,
      texts,
      args.lang,
    )
    if (unknown) throw new UserError(...wordDiagnostic(unknown, args.lang))
    return 1
  }
  const kinds = found ? [found] : house.kinds.value
  sayFaults(faults, root, texts, args.lang)
  process.stdout.write(output(args, kinds, found !== null))
  return hasErrors(faults) ? 1 : 0
}

function output(
  { schema, json, lang }: KindsArguments,
  kinds: Parameters<typeof kindList>[0],
  single: boolean,
): string {
  const [first] = kinds
  if (schema)
    return `${JSON.stringify(single && first ? kindSchema(first, lang) : allKindsSchema(kinds, lang), null, 2)}\n`
  if (json) return `${JSON.stringify(single ? first : kinds, null, 2)}\n`
  return single && first ? kindText(first, lang) : kindList(kinds, lang)
}
