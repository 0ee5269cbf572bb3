/** Outputs to files: each written whole, or named with the reason why it was not. */
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import type { Origin } from '../origin.ts'
import type { Io } from '../outside/outside.ts'
import type { Output } from './render-output.ts'

export interface Written {
  /** From the current folder. */
  readonly path: string
  /** Printed pages, null for formats without pages of their own. */
  readonly pages: number | null
}

/**
 * Writes the outputs of a paper.
 * @param folder output folder, absolute or relative to the current one
 * @param place the paper, for messages
 */
export async function writeOutputs(
  outputs: readonly Output[],
  folder: string,
  place: Origin,
  io: Pick<Io, 'write'>,
): Promise<Result<Written[]>> {
  const value: Written[] = []
  const diagnostics: Diagnostic[] = []
  for (const { name, bytes, pages } of outputs) {
    const answer = await io.write(`${folder}/${name}`, bytes)
    const { path } = answer
    if (answer.refused === null) value.push({ path, pages })
    else if (answer.refused === 'input')
      diagnostics.push(diagnose('output/is-input', place, { name: path }))
    else
      diagnostics.push(diagnose('output/unwritable', place, { name: path, reason: answer.reason }))
  }
  return { value, diagnostics }
}
