/** Letters above and below the line as letters of Unicode, 10⁴ and CO₂, where Unicode has every one of them. */

const letters = '0123456789+-=()'
const forms = {
  super: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾',
  sub: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎',
} as const

/** Null where a letter has no such form; white space stays. */
export function raisedText(text: string, raised: 'super' | 'sub'): string | null {
  const plain = text
    .replace(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/[−–]/g, '-')
  const found = [...plain].map((letter) => {
    const at = letters.indexOf(letter)
    if (at >= 0) return forms[raised][at] ?? ''
    if (letter === 'n' && raised === 'super') return 'ⁿ'
    return /\s/.test(letter) ? letter : null
  })
  return found.includes(null) ? null : found.join('')
}
