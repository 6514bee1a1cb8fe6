/** What electron-builder fetches for each kind of package, and from where. */
const tools = {
  AppImage: 'the AppImage runtime and mksquashfs',
  deb: 'fpm',
  rpm: 'fpm',
  nsis: 'NSIS',
  dmg: 'Electron for both kinds of processor',
  dir: 'Electron',
}

const unreachable =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|fetch failed|socket hang up|tunneling socket|status code (?:403|407|5\d\d)|Failed to download|TimeoutError/i

/** In a sentence, why there is no such package: a tool that could not be fetched is named. */
export function whyNotMade(target, error) {
  const said = chainOf(error)
  const what = target === 'dir' ? 'The folder' : `The ${target} package`
  if (/rpmbuild/.test(said)) return `${what} was not made: the program rpmbuild is missing (package rpm).`
  if (unreachable.test(said))
    return `${what} was not made: ${tools[target]} could not be fetched from github.com.`
  return `${what} was not made: ${said.split('\n')[0]}`
}

/** What an error and those that it came from say. */
function chainOf(error) {
  const said = []
  for (let each = error; each instanceof Error; each = each.cause)
    said.push(`${each.message} ${each.code ?? ''}`)
  return said.join('\n') || String(error)
}
