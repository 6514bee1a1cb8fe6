/** Where an address of the web leads to. */
export function addressOfUrl(url: string): { host: string; port: number } {
  const { hostname, port, protocol } = new URL(url)
  const usualPort = protocol === 'https:' ? 443 : 80
  return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? usualPort : Number(port) }
}
