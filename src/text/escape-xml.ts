/** Escaping for XML and HTML. */
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (one) => entities[one] ?? one)
