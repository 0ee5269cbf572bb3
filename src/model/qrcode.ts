/** 二维码: a picture whose file is the text that it holds, `![题](二维码:https://…)`. */

const scheme = /^(?:二维码|qrcode)[:：]/i

/** The text of a code; null for the file of any other picture. */
export const codedText = (file: string): string | null =>
  scheme.test(file) ? file.replace(scheme, '').trim() : null
