/** Bytes of a page to text: the encoding that it names where it is none of the usual ones. */
import type { Result } from '../../diagnostic.ts'
import { decodeText } from '../../text/decode.ts'

/** Encodings that trial tells apart by itself. */
const tried = /^(?:utf-?8|gb|gb2312|gbk|gb18030|x-gbk|utf-?16)/i

/** @returns null when the bytes are no text */
export function decodeHtml(bytes: Uint8Array, file: string): Result<string | null> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const charset = /charset\s{0,8}=\s{0,8}["']?([\w-]{1,40})/i.exec(head)?.[1]
  const usual = charset === undefined || tried.test(charset) ? null : decoderOf(charset)
  if (!usual) return decodeText(bytes, file)
  return decodeText(new TextEncoder().encode(usual.decode(bytes)), file)
}

function decoderOf(charset: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(charset)
  } catch {
    // a name that nobody knows: the bytes are tried
    return null
  }
}
