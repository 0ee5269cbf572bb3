/** Names are checked on the tree before anything is filled: all unknown ones are reported in one go. */
import { type Diagnostic, diagnose } from '../../diagnostic.ts'
import { isCall, isNode, type Statement } from '../syntax-tree.ts'
import { type Check, type Names, type Spot, say } from './check.ts'
import { checkBlock } from './check-block.ts'
import { checkCall } from './check-call.ts'
import { checkContent } from './check-content.ts'
import { checkPartial } from './check-partial.ts'
import { checkPath } from './check-path.ts'

/** Reports everything in the tree that cannot be filled. */
export function checkNames(names: Names): Diagnostic[] {
  const check: Check = { names, diagnostics: [], partials: 0, visit }
  const { program, place } = names.main
  visit(program.body, { check, scope: names.scope, place, open: [] })
  return check.diagnostics
}

function visit(body: readonly Statement[], spot: Spot): void {
  for (const statement of body) checkStatement(statement, spot)
}

function checkStatement(statement: Statement, spot: Spot): void {
  if (isNode('MustacheStatement', statement)) {
    if (isCall(statement)) checkCall(statement, spot)
    else checkPath(statement.path, spot, true)
  } else if (isNode('BlockStatement', statement)) checkBlock(statement, spot)
  else if (isNode('PartialStatement', statement)) checkPartial(statement, spot)
  else if (isNode('ContentStatement', statement)) checkContent(statement, spot)
  else if (!isNode('CommentStatement', statement))
    say(spot, diagnose('template/unsupported', spot.place(statement.loc), { what: statement.type }))
}
