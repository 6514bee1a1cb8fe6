/** A default route; its gateway is null where packets go out without one, as through a tunnel. */
export interface RouteFound {
  gateway: string | null
}

const up = 0x1
const rejecting = 0x200

/** The default route in the text of Linux's /proc/net/route: addresses are hexadecimal, last byte first. */
export function gatewayOfIpv4Routes(text: string): RouteFound | null {
  for (const line of text.split('\n').slice(1)) {
    const [, destination, gateway = '', flags = '', , , , mask] = line.trim().split(/\s+/)
    const isDefault = destination === '00000000' && mask === '00000000'
    if (!isDefault || !isUsable(flags)) continue
    return { gateway: gateway === '00000000' ? null : ipv4(gateway) }
  }
  return null
}

/** The default route in the text of Linux's /proc/net/ipv6_route: addresses are hexadecimal, first byte first. */
export function gatewayOfIpv6Routes(text: string): RouteFound | null {
  for (const line of text.split('\n')) {
    const [destination, prefix, , , gateway = '', , , , flags = '', device] = line.trim().split(/\s+/)
    const isDefault = prefix === '00' && /^0{32}$/.test(destination ?? '') && device !== 'lo'
    if (!isDefault || !isUsable(flags)) continue
    return { gateway: ipv6(gateway, device ?? '') }
  }
  return null
}

function isUsable(flags: string): boolean {
  const bits = Number.parseInt(flags, 16)
  return (bits & up) !== 0 && (bits & rejecting) === 0
}

function ipv4(hexadecimal: string): string {
  const bytes = hexadecimal.match(/../g) ?? []
  return bytes
    .reverse()
    .map((byte) => Number.parseInt(byte, 16))
    .join('.')
}

/** An address of the link itself needs to name the device. */
function ipv6(hexadecimal: string, device: string): string | null {
  if (/^0*$/.test(hexadecimal)) return null
  const address = (hexadecimal.match(/.{4}/g) ?? []).join(':')
  return address.startsWith('fe80') ? `${address}%${device}` : address
}
