/** JPEGs that other programs wrote, and what cameras write into them. */

/** A page of 29 by 40 dots, written by poppler. */
export const jpeg: Uint8Array = new Uint8Array(
  Buffer.from(
    [
      '/9j/4AAQSkZJRgABAQEAAwADAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVt',
      'VkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8',
      'fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAoAB0DASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAA',
      'AAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAk',
      'M2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKT',
      'lJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QA',
      'HwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdh',
      'cRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hp',
      'anN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk',
      '5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwDs6YzkEgRs30x/jTiM9aWgBFJKglSp9DS0UUAFFFFABRRRQAUU',
      'UUAFFFFAH//Z',
    ].join(''),
    'base64',
  ),
)

/** 32 by 16 dots, the left half blue and the right half red, written by Pillow; nothing in it says how it stands. */
export const halves: Uint8Array = new Uint8Array(
  Buffer.from(
    [
      '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIs',
      'IxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/2wBDAQkJCQwLDBgNDRgyIRwhMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIy',
      'MjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjL/wAARCAAQACADAREAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAA',
      'AAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAk',
      'M2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKT',
      'lJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QA',
      'HwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdh',
      'cRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hp',
      'anN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk',
      '5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwDyuv104AoA6evwM/bAoA5iv3w/EwoA6evwM/bAoA//2Q==',
    ].join(''),
    'base64',
  ),
)

interface ExifForm {
  readonly little?: boolean
  /** Entries before it. */
  readonly before?: number
  /** Where the directory begins. */
  readonly directory?: number
  /** Of the value: 3 is a short number. */
  readonly type?: number
}

/** The content of a segment of Exif whose only sense is the tag Orientation. */
export function exif(orientation: number, form: ExifForm = {}): Uint8Array {
  const { little = false, before = 0, directory = 8, type = 3 } = form
  const bytes = new Uint8Array(6 + 8 + 2 + 12 * (before + 1) + 4)
  const view = new DataView(bytes.buffer)
  bytes.set(new TextEncoder().encode('Exif'))
  bytes.set(new TextEncoder().encode(little ? 'II' : 'MM'), 6)
  view.setUint16(8, 42, little)
  view.setUint32(10, directory, little)
  view.setUint16(14, before + 1, little)
  for (let entry = 0; entry <= before; entry++) {
    const at = 16 + 12 * entry
    view.setUint16(at, entry === before ? 0x0112 : 0x0100 + entry, little)
    view.setUint16(at + 2, entry === before ? type : 3, little)
    view.setUint32(at + 4, 1, little)
    view.setUint16(at + 8, orientation, little)
  }
  return bytes
}

/** The two halves with such a segment behind the first marker. */
export function withExif(segment: Uint8Array): Uint8Array {
  const length = segment.length + 2
  const head = [0xff, 0xd8, 0xff, 0xe1, length >> 8, length & 255]
  return new Uint8Array([...head, ...segment, ...halves.subarray(2)])
}
