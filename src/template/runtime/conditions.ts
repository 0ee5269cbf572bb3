/** Blocks that ask: `if`, `unless`, and `lacks` for parts of the body. */
import { textValue } from '../../model/values.ts'
import { isPresent } from '../scope.ts'
import { type Argument, asValue } from './argument.ts'
import { type Options, type TemplateRun, wordOf } from './run.ts'

/** Prints its block when there is a value (`if`) or none (`unless`). */
export const condition = (wanted: boolean) =>
  function ask(
    this: unknown,
    argument: Argument,
    _text: string,
    _start: number,
    _end: number,
    options: Options,
  ): string {
    return isPresent(asValue(argument)) === wanted ? options.fn(this) : options.inverse(this)
  }

export const lacks = (run: TemplateRun) =>
  function ask(
    this: unknown,
    part: string,
    text: string,
    start: number,
    end: number,
    options: Options,
  ): string {
    const place = run.place(text, start, end)
    const present = wordOf(run, 'part?')?.([textValue(part)], place)
    return present ? options.inverse(this) : options.fn(this)
  }
