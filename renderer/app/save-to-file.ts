export type FileType =
  | 'text/markdown'
  | 'text/html'
  | 'text/csv'
  | 'text/plain'
  | 'application/json'
  | 'application/yaml'

/** Has the browser download a text of a type under a name. */
export function saveToFile(fileName: string, text: string, type: FileType): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = fileName
  anchor.click()
  // The download reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
