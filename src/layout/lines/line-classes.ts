/** Classes of characters for line breaking, as Unicode Standard Annex 14 names them; what is not listed goes by its general category. */

export type LineClass =
  | 'AL'
  | 'B2'
  | 'BA'
  | 'BB'
  | 'BK'
  | 'CL'
  | 'CM'
  | 'CP'
  | 'EB'
  | 'EM'
  | 'EX'
  | 'GL'
  | 'H2'
  | 'HY'
  | 'ID'
  | 'IN'
  | 'IS'
  | 'NS'
  | 'NU'
  | 'OP'
  | 'PO'
  | 'PR'
  | 'QU'
  | 'RI'
  | 'SP'
  | 'SY'
  | 'WJ'
  | 'ZW'
  | 'ZWJ'

/** Characters by class; letters and ideographs are found by their category. In Chinese “ opens and ” closes. */
const listed: Readonly<Partial<Record<LineClass, string>>> = {
  AL: '&#*<=>@^_`~§¨ª²³¶·¸¹º¼½¾×÷※‖―†‡•',
  B2: '—',
  BA: '|\u00ad\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u2010\u2012–‧\u3000',
  BB: '´ˈˌ˟',
  BK: '\n\r\u000b\u000c\u0085\u2028\u2029',
  CL: '}”、。〉》」』】〕〗〙〛〞〟，．）］｝｠｡｣､﹐﹒﹚﹜﹞⁆⁾₎',
  CP: ')]',
  EX: '!?！？﹖﹗❢❣',
  GL: '\u00a0\u2007\u2011\u202f',
  HY: '-',
  IN: '․‥…⋯',
  IS: ',.:;⁄',
  NS: '々〻〼゛゜ゝゞ・ヽヾ：；･‼‽⁇⁈⁉﹔﹕',
  OP: '([{¡¿‚„“⁅⁽₍〈《「『【〔〖〘〚〝（［｛｟｢﹙﹛﹝',
  PO: '%¢°‰‱′″‴℃℉％￠﹪₧',
  PR: '$+\\£¤¥±№−∓＄￡￥￦﹩',
  QU: '"\'‘’«»‛‟‹›',
  SP: ' ',
  SY: '/',
  WJ: '\u2060\ufeff',
  ZW: '\u200b',
  ZWJ: '\u200d',
}
const byCharacter = new Map<string, LineClass>(
  Object.entries(listed).flatMap(([name, characters]) =>
    [...characters].map((character) => [character, name as LineClass] as const),
  ),
)

/** In order: the first that fits. */
const byCategory: readonly (readonly [LineClass, RegExp])[] = [
  [
    'ID',
    /[\u2e80-\u2fff\u3004-\u303f\u3041-\u33ff\u3400-\u9fff\ua000-\ua4cf\uf900-\ufaff\ufe30-\ufe4f]/,
  ],
  [
    'ID',
    /[\uff02-\uffdc\uffe2-\uffe4]|[\u{17000}-\u{18aff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]/u,
  ],
  ['H2', /[\uac00-\ud7a3\u1100-\u115f]/],
  ['RI', /\p{Regional_Indicator}/u],
  ['EM', /\p{Emoji_Modifier}/u],
  ['EB', /\p{Emoji_Modifier_Base}/u],
  ['CM', /[\p{M}\p{Cf}\p{Cc}]/u],
  ['NU', /\p{Nd}/u],
  ['PR', /\p{Sc}/u],
  ['OP', /\p{Ps}/u],
  ['CL', /\p{Pe}/u],
  ['QU', /[\p{Pi}\p{Pf}]/u],
  // pictures that are set in black unless asked otherwise
  [
    'ID',
    /[\u231a\u231b\u23f0-\u23f3\u2600-\u2603\u2618\u261a-\u261f\u2639-\u263b\u2668\u267f\u26bd-\u26c8\u26cd\u26cf-\u26d1\u26d3\u26d4\u26d8\u26d9\u26dc\u26df-\u26e1\u26ea\u26f1-\u26f5\u26f7-\u26fa\u26fd-\u2704\u2708-\u270d\u2764]/,
  ],
  ['ID', /[\u{1f000}-\u{1f0ff}\u{1f200}-\u{1faff}]/u],
]

export function lineClassOf(character: string): LineClass {
  const known = byCharacter.get(character)
  if (known !== undefined) return known
  const found = byCategory.find(([, pattern]) => pattern.test(character))?.[0] ?? 'AL'
  byCharacter.set(character, found)
  return found
}
