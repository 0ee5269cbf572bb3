/** Targets of links and pictures as typed: markdown-it has encoded them. */
export function decodeTarget(target: string): string {
  try {
    return decodeURI(target)
  } catch {
    return target
  }
}
