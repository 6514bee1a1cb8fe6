/** Pictures of one icon in sizes, each a PNG, as Windows wants them: an .ico. */
export function icoOf(pictures) {
  const headerSize = 6 + 16 * pictures.length
  const header = Buffer.alloc(headerSize)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.length, 4)
  let offset = headerSize
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index
    // 0 stands for 256.
    header.writeUInt8(size % 256, at)
    header.writeUInt8(size % 256, at + 1)
    header.writeUInt16LE(1, at + 4)
    header.writeUInt16LE(32, at + 6)
    header.writeUInt32LE(png.length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)])
}

/** The types under which macOS looks for a PNG of each size. */
const icnsTypes = {
  32: ['ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
}

/** The same as macOS wants them: an .icns. */
export function icnsOf(pictures) {
  const parts = pictures.flatMap(({ size, png }) => (icnsTypes[size] ?? []).map((type) => partOf(type, png)))
  return partOf('icns', Buffer.concat(parts))
}

function partOf(type, contents) {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(8 + contents.length, 4)
  return Buffer.concat([head, contents])
}
