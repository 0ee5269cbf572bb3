/** A command of another shell, run in the helper: browsers stay open from one to the next. */
import { createPrintService } from '../../io/browser/print-service.ts'
import type { Printer } from '../../io/browser/printer.ts'
import { fontSets } from '../../io/fonts/font-sets.ts'
import type { Request, StopSignal } from '../../io/helper/frames.ts'
import type { Write } from '../../io/helper/serve.ts'
import type { Answer } from '../build-session.ts'
import { answerSignal } from '../stopping.ts'
import { wantsEnglish } from '../wants-english.ts'
import { asIfHere } from './as-if-here.ts'

/** What the helper has from one command to the next. */
export interface Kept {
  readonly answer: Answer
  /** By their faces. */
  readonly browsers: Map<string, Printer>
}

let english = false

/** Gives the exit code. */
export function runRequest(
  request: Request,
  write: Write,
  { answer, browsers }: Kept,
): Promise<number> {
  english = wantsEnglish(request.argv)
  return asIfHere(request, write, () =>
    answer(request.argv, {
      printing: (root, options) => createPrintService(fontSets(root), { ...options, browsers }),
    }),
  )
}

/** Stops what runs; what it says goes to the one who asked, since the streams still lead there. */
export const stopRequest = (name: StopSignal): number | null => answerSignal(name, english)
