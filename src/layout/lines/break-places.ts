/** Places where a text may go on to the next line: Unicode Standard Annex 14 as browsers apply it to Chinese. */
import { isIdeograph } from '../../theme/by-character.ts'
import { type LineClass, lineClassOf } from './line-classes.ts'

/** East Asian by width: quotes beside these open and close. */
const wide =
  /[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|(?!\p{Regional_Indicator})\p{Emoji_Presentation}|[\u{1b000}-\u{1b2ff}\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/**
 * For every character whether a line may begin with it; the first one is left out of this.
 * @param characters of one paragraph without line ends of its own
 */
export function breakPlaces(characters: readonly string[]): boolean[] {
  const classes = resolved(characters)
  return characters.map((_, index) => index > 0 && mayBreak(characters, classes, index))
}

/** Marks that combine take the class of what they stand on (LB9, LB10). */
function resolved(characters: readonly string[]): LineClass[] {
  const classes: LineClass[] = []
  for (const character of characters) {
    const own = lineClassOf(character)
    const before = classes.at(-1)
    const bare = before === undefined || before === 'SP' || before === 'ZW' || before === 'BK'
    if (own !== 'CM' && own !== 'ZWJ') classes.push(own)
    else classes.push(bare ? 'AL' : before)
  }
  return classes
}
/** The class before the spaces that end at a place. */
function strongBefore(classes: readonly LineClass[], at: number): LineClass {
  let last = at - 1
  while (classes[last] === 'SP') last--
  return classes[last] ?? 'AL'
}
const attaches = (character: string): boolean => ['CM', 'ZWJ'].includes(lineClassOf(character))

function mayBreak(
  characters: readonly string[],
  classes: readonly LineClass[],
  at: number,
): boolean {
  const [before = 'AL', after = 'AL'] = [classes[at - 1], classes[at]]
  const [left = '', right = ''] = [characters[at - 1], characters[at]]
  if (isIdeograph(left) && isIdeograph(right)) return true
  if (before === 'BK') return true
  if (after === 'BK' || after === 'SP' || after === 'ZW') return false
  // what stands before the spaces
  const strong = strongBefore(classes, at)
  if (right === '\u3000') return strong === 'ZW'
  if (before === 'SP' || strong === 'ZW') return true
  if (lineClassOf(left) === 'ZWJ' || attaches(right)) return false
  const fast = asciiPair(characters, at)
  if (fast !== null) return fast
  return mayPart({ before, after, strong, left, right, characters, classes, at })
}

interface Pair {
  readonly before: LineClass
  readonly after: LineClass
  readonly strong: LineClass
  readonly left: string
  readonly right: string
  readonly characters: readonly string[]
  readonly classes: readonly LineClass[]
  readonly at: number
}
const among = (name: LineClass, ...names: LineClass[]): boolean => names.includes(name)

function mayPart(pair: Pair): boolean {
  const { before, after, strong } = pair
  if (before === 'WJ' || after === 'WJ' || before === 'GL') return false
  if (after === 'GL' && !among(before, 'SP', 'BA', 'HY')) return false
  if (among(after, 'CL', 'CP', 'EX', 'SY', 'IS')) return false
  if (strong === 'OP') return false
  if (among(strong, 'CL', 'CP') && after === 'NS') return false
  if (strong === 'B2' && after === 'B2') return false
  const quoted = besideQuote(pair)
  if (quoted !== null) return quoted
  if (among(after, 'BA', 'HY', 'NS', 'IN') || before === 'BB') return false
  return !together(pair)
}

/** A curly quote between Chinese characters opens or closes, any other holds to both sides (LB19). */
function besideQuote({ before, after, left, right, characters, at }: Pair): boolean | null {
  if (after === 'QU') {
    const next = characters[at + 1] ?? ''
    return /[‘«‹]/.test(right) && wide.test(left) && wide.test(next) ? null : false
  }
  if (before !== 'QU') return null
  const previous = characters[at - 2] ?? ''
  return /[’»›]/.test(left) && wide.test(previous) && wide.test(right) ? null : false
}

/** Words, numbers and what belongs to them (LB21 to LB30). */
function together({ before, after, left, right, characters, classes, at }: Pair): boolean {
  const letter = (name: LineClass): boolean => name === 'AL'
  const ideograph = (name: LineClass): boolean => among(name, 'ID', 'EB', 'EM')
  const affix = (name: LineClass): boolean => among(name, 'PR', 'PO')
  if ((letter(before) && after === 'NU') || (before === 'NU' && letter(after))) return true
  if (
    (before === 'PR' && (ideograph(after) || after === 'H2')) ||
    ((ideograph(before) || before === 'H2') && after === 'PO')
  )
    return true
  if ((affix(before) && letter(after)) || (letter(before) && affix(after))) return true
  if (inNumber(classes, at)) return true
  if (before === 'HY' && letter(after)) return beginsWord(characters, classes, at - 1)
  if (letter(before) && letter(after)) return true
  if (before === 'IS' && letter(after)) return true
  if ((letter(before) || before === 'NU') && after === 'OP' && !wide.test(right)) return true
  if (before === 'CP' && !wide.test(left) && (letter(after) || after === 'NU')) return true
  if (before === 'RI' && after === 'RI') return runOf(classes, at, 'RI') % 2 === 1
  return before === 'EB' && after === 'EM'
}

/** A hyphen that begins a word stays with it (LB20a). */
const beginsWord = (
  characters: readonly string[],
  classes: readonly LineClass[],
  hyphen: number,
): boolean =>
  among(classes[hyphen - 1] ?? 'SP', 'SP', 'BK', 'ZW', 'GL') ||
  asciiPair(characters, hyphen) === true

/** How many of a class stand before a place without a gap. */
function runOf(classes: readonly LineClass[], at: number, name: LineClass): number {
  let from = at
  while (classes[from - 1] === name) from--
  return at - from
}

/** LB25: (PR | PO)? (OP | HY)? NU (NU | SY | IS)* (CL | CP)? (PR | PO)? */
function inNumber(classes: readonly LineClass[], at: number): boolean {
  const [before = 'AL', after = 'AL'] = [classes[at - 1], classes[at]]
  if (among(before, 'PR', 'PO') && after === 'NU') return true
  if (among(before, 'PR', 'PO') && among(after, 'OP', 'HY')) return classes[at + 1] === 'NU'
  if (before === 'HY' && after === 'NU') return true
  if (after === 'NU') return among(before, 'NU', 'IS', 'SY') && endsNumber(classes, at)
  if (!among(after, 'PR', 'PO')) return false
  const end = among(before, 'CL', 'CP') ? at - 1 : at
  return endsNumber(classes, end)
}

/** Whether a number with its marks ends before a place. */
function endsNumber(classes: readonly LineClass[], at: number): boolean {
  let from = at
  while (among(classes[from - 1] ?? 'AL', 'SY', 'IS')) from--
  return classes[from - 1] === 'NU'
}

const ascii = /^[!-~]$/
const opensWord = /[(<[{]/
const holdsNothing = /[!"#%&)*+,.:;=>\\\]|}~]/

/** Pairs of ASCII characters: browsers have a table of their own for these, made for addresses; null for other pairs. */
function asciiPair(characters: readonly string[], at: number): boolean | null {
  const [left = '', right = ''] = [characters[at - 1], characters[at]]
  if (!ascii.test(left) || !ascii.test(right)) return null
  if (left === '?') return !/[!"'),./:;?\]}]/.test(right)
  if (left !== '-') return holdsNothing.test(left) && opensWord.test(right)
  // a minus stays with its number, a hyphen does not
  if (/\d/.test(right)) return /[0-9A-Za-z]/.test(characters[at - 2] ?? '')
  return !/[!$),./:;?\]}]/.test(right)
}
