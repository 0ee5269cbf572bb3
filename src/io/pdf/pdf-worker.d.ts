/** The reader of pdfjs, which comes without types: it announces itself to the rest of pdfjs when it is loaded. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export {}
}
