import fuses from '@electron/fuses'

/**
 * What a packaged Watchkeeper can and cannot be made to do from outside: its program runs no script of anybody's,
 * and loads the app from its archive only, which it compares with what was packaged where the system lets it.
 */
const wanted = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableCookieEncryption: true,
  onlyLoadAppFromAsar: true,
  enableEmbeddedAsarIntegrityValidation: true,
  grantFileProtocolExtraPrivileges: false,
}

/** The fuses to set. An Electron at hand that is older than one of them goes without that one; null: the newest. */
export async function fusesFor(binary) {
  const wire = binary === null ? null : await fuses.getCurrentFuseWire(binary)
  if (wire === null || wire[fuses.FuseV1Options.GrantFileProtocolExtraPrivileges] !== undefined) return wanted
  const { grantFileProtocolExtraPrivileges, ...known } = wanted
  return known
}
