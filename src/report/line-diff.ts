/** The lines that a repair changes, as a unified diff; no line is added or lost. */

/** @param file as the reader types it */
export function lineDiff(file: string, before: string, after: string): string {
  const [old, fresh] = [before.split('\n'), after.split('\n')]
  const hunks = old.flatMap((line, index) => {
    const now = fresh[index]
    if (now === undefined || now === line) return []
    return [`@@ -${index + 1} +${index + 1} @@\n-${line}\n+${now}\n`]
  })
  return hunks.length === 0 ? '' : `--- ${file}\n+++ ${file}\n${hunks.join('')}`
}
