/**
 * The number of pages without cover and contents, for LibreOffice 7.4, which leaves SECTIONPAGES empty:
 * it gets a reference to the page on which the paper ends, which is the same number since that section starts at 1.
 */
const bookmark = 'wengao_end'
const sectionPages =
  /<w:r><w:fldChar w:fldCharType="begin"\/><\/w:r><w:r><w:instrText[^>]*>SECTIONPAGES<\/w:instrText><\/w:r><w:r><w:fldChar w:fldCharType="separate"\/><\/w:r><w:r><w:fldChar w:fldCharType="end"\/><\/w:r>/

const field = (instruction: string): string =>
  `<w:fldChar w:fldCharType="begin"/><w:instrText xml:space="preserve"> ${instruction} </w:instrText><w:fldChar w:fldCharType="separate"/><w:fldChar w:fldCharType="end"/>`

/** A footer with that reference; null when it counts no section. */
export function countedFooter(footerXml: string): string | null {
  if (!sectionPages.test(footerXml)) return null
  return footerXml.replace(sectionPages, `<w:r>${field(`PAGEREF ${bookmark}`)}</w:r>`)
}

/**
 * The text with a bookmark on the last run of a section: LibreOffice loses an empty one.
 * @param footers relations of that section's footers
 */
export function withEndMarked(documentXml: string, footers: readonly string[]): string {
  const section = footers.reduce(
    (last, id) => Math.max(last, documentXml.lastIndexOf(`r:id="${id}"`)),
    0,
  )
  const start = documentXml.lastIndexOf('<w:r>', section)
  const end = documentXml.indexOf('</w:r>', start) + '</w:r>'.length
  if (start < 0) return documentXml
  // stands for an id; all are counted anew
  const id = 'w:id="99999999"'
  return `${documentXml.slice(0, start)}<w:bookmarkStart ${id} w:name="${bookmark}"/>${documentXml.slice(start, end)}<w:bookmarkEnd ${id}/>${documentXml.slice(end)}`
}

/** Ids of the relations that lead to parts of word/. */
export const relationsTo = (relsXml: string, parts: readonly string[]): string[] =>
  [...relsXml.matchAll(/<Relationship [^>]*\/>/g)].flatMap(([relation]) =>
    parts.some((part) => relation.includes(`Target="${part.replace('word/', '')}"`))
      ? [/ Id="([^"]+)"/.exec(relation)?.[1] ?? '']
      : [],
  )
