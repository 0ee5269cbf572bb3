/** How wide a text is, counted in full-width characters. */

const halves = /[\u0020-\u024f]/

/** Full-width characters a text takes: half for Latin letters, digits and half-width signs, `·` among them. */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, one) => sum + (halves.test(one) ? 0.5 : 1), 0)
