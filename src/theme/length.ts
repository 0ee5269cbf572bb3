/** Written lengths to whole twips: mm, pt, 字, 行 and the sizes by name (三号 = 16 pt). */
const sizes: Readonly<Record<string, number>> = {
  初号: 42,
  小初: 36,
  一号: 26,
  小一: 24,
  二号: 22,
  小二: 18,
  三号: 16,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
  六号: 7.5,
  小六: 6.5,
  七号: 5.5,
  八号: 5,
}
export const sizeNames: readonly string[] = Object.keys(sizes)
const pointsPerUnit: Readonly<Record<string, number>> = { mm: 72 / 25.4, pt: 1 }

/** 16pt, 37mm or 三号 in twips; throws an Error that quotes what it cannot read. */
export function twips(written: string): number {
  const named = sizes[written]
  if (named !== undefined) return Math.round(named * 20)
  const match = /^(-?\d+(?:\.\d+)?)(mm|pt)$/.exec(written.trim())
  if (!match) throw new Error(`“${written}”`)
  return Math.round(Number(match[1]) * (pointsPerUnit[match[2] ?? ''] ?? 0) * 20)
}

/** A length that may also be given in 字 (of a style's size) or 行 (of the grid). */
export function relativeTwips(written: string, size: number, pitch: number): number {
  const match = /^(-?\d+(?:\.\d+)?)(字|行)$/.exec(written.trim())
  return match ? Math.round(Number(match[1]) * (match[2] === '字' ? size : pitch)) : twips(written)
}

/** Characters of an indent such as 2字. */
export function characters(written: string): number {
  const match = /^(-?\d+(?:\.\d+)?)字$/.exec(written.trim())
  if (!match) throw new Error(`“${written}”`)
  return Number(match[1])
}
