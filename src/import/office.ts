/** Another program that knows the formats which are not read here, handed in by whoever may start it. */

export type OfficeFault = 'missing' | 'failed' | 'slow'
export type OfficeAnswer =
  | { readonly bytes: Uint8Array; readonly fault: null }
  | { readonly fault: OfficeFault }

/** Gives a file as DOCX. @param ending of the file, which tells its format */
export type ToDocx = (bytes: Uint8Array, ending: string) => Promise<OfficeAnswer>
