/** 版头 above a title: 份号, 密级, 紧急程度, 发文机关标志, 发文字号, 签发人. */

export const letterheadFields = [
  'copy',
  'secret',
  'urgency',
  'organs',
  'number',
  'signers',
] as const
export type LetterheadField = (typeof letterheadFields)[number]
export type Letterhead = Readonly<Partial<Record<LetterheadField, string>>>

const signer = /[ \u3000]{0,40}签发人[：:][ \u3000]{0,40}(.{2,20})$/

/** What a line of a letterhead says; null for a line of something else. */
export function letterheadOf(text: string): Letterhead | null {
  if (/^\d{6}$/.test(text)) return { copy: text }
  if (/^(?:绝密|机密|秘密)(?:★.{1,8})?$/.test(text)) return { secret: text }
  if (/^(?:特急|加急)$/.test(text)) return { urgency: text }
  const signers = signer.exec(text)?.[1]
  const rest = text.replace(signer, '').trim()
  const said: Letterhead = signers === undefined ? {} : { signers }
  if (rest === '') return signers === undefined ? null : said
  if (isDocumentNumber(rest)) return { ...said, number: documentNumber(rest) }
  const organs = /^(.{2,30})文件$/.exec(rest)?.[1]
  return organs === undefined ? null : { ...said, organs }
}

/** 云政〔2026〕15号, in brackets of any kind. */
const isDocumentNumber = (text: string): boolean =>
  /^[\p{Script=Han}A-Z]{1,14}[〔[［【（(]\d{4}[〕\]］】）)]第?\d{1,4}号$/u.test(text)

/** In the brackets that it should have, without 第 and leading noughts. */
const documentNumber = (text: string): string =>
  text
    .replace(/[[［【（(](\d{4})[\]］】）)]第?0{0,6}(\d{1,6})号/, '〔$1〕$2号')
    .replace(/〕第?0{0,6}(\d{1,6})号$/, '〕$1号')

/** What several lines say; of two that say the same thing one follows the other. */
export function joinedLetterhead(lines: readonly Letterhead[]): Letterhead {
  const said = new Map<LetterheadField, string>()
  for (const line of lines)
    for (const name of letterheadFields)
      if (line[name] !== undefined) said.set(name, (said.get(name) ?? '') + line[name])
  return Object.fromEntries(said)
}
