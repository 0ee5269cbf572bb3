/** How many stretches there are, with the first of them, for a message. */

/** Of what is said one by one: how many, and letters of each. */
const most = { texts: 3, letters: 20 }

export function sampled(all: readonly string[]): { count: number; texts: readonly string[] } {
  const stretches = all.filter((text) => text.trim() !== '')
  const cut = (typed: string): string => {
    const text = typed.trim().replace(/\s{1,40}/g, ' ')
    return [...text].length > most.letters ? `${[...text].slice(0, most.letters).join('')}…` : text
  }
  return { count: stretches.length, texts: stretches.slice(0, most.texts).map(cut) }
}
