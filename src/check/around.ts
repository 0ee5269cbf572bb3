/** A few letters of a text round a place, as messages quote them. */

const width = 4

export const around = (text: string, from: number, to: number): string =>
  text.slice(Math.max(0, from - width), to + width).trim()
