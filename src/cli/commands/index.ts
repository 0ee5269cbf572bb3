/** Every command, in the order of the help. */
import type { Command } from '../command.ts'
import { back } from './back-command.ts'
import { build } from './build-command.ts'
import { check } from './check-command.ts'
import { completion } from './completion-command.ts'
import { data } from './data-command.ts'
import { doctor } from './doctor-command.ts'
import { fonts } from './fonts-command.ts'
import { helper } from './helper-command.ts'
import { importDrafts } from './import-command.ts'
import { init } from './init-command.ts'
import { kinds } from './kinds-command.ts'
import { newPaper } from './new-command.ts'
import { outline } from './outline-command.ts'
import { stats } from './stats-command.ts'
import { themes } from './themes-command.ts'
import { trace } from './trace-command.ts'
import { work } from './work-command.ts'

export const commands: readonly Command[] = [
  build,
  check,
  outline,
  stats,
  trace,
  back,
  data,
  importDrafts,
  init,
  newPaper,
  kinds,
  themes,
  fonts,
  work,
  helper,
  doctor,
  completion,
]
