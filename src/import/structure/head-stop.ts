/** Where the head of a line ends in a draft, whose 。 may have been typed as a full stop of Latin. */
import { headEnd } from '../../markdown/head-end.ts'

/** A full stop between Chinese letters, or at the end behind one: 强化养护.坚持建养并重 */
const latinStop = /(?<=[\p{Script=Han}”"）)])[.．](?=[\p{Script=Han}“"（(《]|$)/gu

/** Offset just behind the mark that ends the head; null where there is none. */
export const typedHeadEnd = (text: string): number | null =>
  headEnd(text.replace(latinStop, '。'))?.end ?? null
