/** The faces that go into a DOCX: those of its names that may be embedded, cut to the paper's characters. */
import { readFile } from 'node:fs/promises'
import { type Diagnostic, diagnose, type Result, type RuleData } from '../../diagnostic.ts'
import type { EmbeddedFont } from '../../model/assets.ts'
import type { FontRole, Theme } from '../../theme/theme.ts'
import type { FontChoice, FontFile, FontSet } from './choose-fonts.ts'
import { unreadableFonts } from './font-notes.ts'
import type { FontsOf } from './font-sets.ts'
import { renameFont } from './rename-font.mjs'
import { subsetFont } from './subset-font.ts'

export type EmbedFonts = (
  theme: Theme,
  used: ReadonlyMap<FontRole, ReadonlySet<string>>,
) => Promise<Result<readonly EmbeddedFont[]>>
type Reason = RuleData['font/not-embedded']['reason']

/** Bits of fsType (OpenType, OS/2): a face without any of the first may be embedded for good. */
const fsType = { usage: 0x000f, editable: 0x0008, noSubsetting: 0x0100, bitmapsOnly: 0x0200 }

export function createFontEmbedder(fontsOf: FontsOf): EmbedFonts {
  return async (theme, used) => {
    const fonts = fontsOf(theme)
    const value: EmbeddedFont[] = []
    const diagnostics: Diagnostic[] = []
    for (const [choice, characters] of byName(fonts, used)) {
      const refused = refusal(choice)
      const made = refused === null ? await embedded(choice, characters) : null
      if (made) value.push(made)
      else {
        const reason = refused ?? 'damaged'
        const family = choice.damaged ?? choice.file.family
        diagnostics.push(
          diagnose('font/not-embedded', null, { name: choice.wanted, family, reason }),
        )
      }
    }
    return {
      value,
      diagnostics: [...said(value, fonts), ...diagnostics, ...unreadableFonts(fonts)],
    }
  }
}

/** One face for each name in the DOCX, with the characters of all roles that have the name. */
function byName(
  fonts: FontSet,
  used: ReadonlyMap<FontRole, ReadonlySet<string>>,
): [FontChoice, Set<string>][] {
  const found = new Map<string, [FontChoice, Set<string>]>()
  for (const choice of fonts.choices) {
    const characters = used.get(choice.role)
    if (!characters) continue
    const [first = choice, others = []] = found.get(choice.wanted) ?? []
    found.set(choice.wanted, [first, new Set([...others, ...characters])])
  }
  return [...found.values()]
}

/** Why a face stays out: Word embeds TrueType outlines only, and finds a face by its own name. */
function refusal({ wanted, file, damaged }: FontChoice): Reason | null {
  if (damaged !== null) return 'damaged'
  const { face, licence } = file
  if (face.outlines !== 'truetype') return 'outlines'
  const rights = face.embedding()
  const free = (rights & fsType.usage) === 0 || (rights & fsType.editable) !== 0
  // a face that must stay whole cannot be taken out of a collection
  const uncut = keepsWhole(file) && /\.ttc$/i.test(file.path)
  if (!free || uncut || (rights & fsType.bitmapsOnly) !== 0) return 'licence'
  return licence === null && !face.names.includes(wanted) ? 'name' : null
}

const keepsWhole = ({ face }: FontFile): boolean => (face.embedding() & fsType.noSubsetting) !== 0

/** The face cut and named for the DOCX; null when it cannot be cut. */
async function embedded(
  { role, wanted, file }: FontChoice,
  characters: ReadonlySet<string>,
): Promise<EmbeddedFont | null> {
  const bytes = new Uint8Array(await readFile(file.path))
  const whole = keepsWhole(file)
  const cut = whole
    ? bytes
    : await subsetFont(bytes, file.face.index, [...characters, ' '].sort().join(''))
  if (!cut) return null
  const named =
    file.licence === null
      ? cut
      : new Uint8Array(renameFont(cut, wanted, file.licence, `Wengao-${role}`))
  return { name: wanted, bytes: named, subsetted: !whole }
}

function said(fonts: readonly EmbeddedFont[], { choices }: FontSet): Diagnostic[] {
  if (fonts.length === 0) return []
  const faces = fonts.map(({ name }) => {
    const choice = choices.find((one) => one.wanted === name)
    return choice?.substituted ? `${name} → ${choice.file.family}` : name
  })
  const size = fonts.reduce((sum, one) => sum + one.bytes.length, 0)
  return [diagnose('font/embedded', null, { faces, kilobytes: Math.ceil(size / 1024) })]
}
