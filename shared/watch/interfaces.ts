import type { InterfaceNeed } from './needs'

/** A network interface that is up and has an address of its own on some network. */
export interface NetworkInterface {
  name: string
  /** Its MAC address; all zeros for one without hardware, as a tunnel. */
  hardwareAddress: string
  addresses: readonly string[]
}

/**
 * Interfaces of machines and containers inside this laptop: they are up without any network. By name, as the programs
 * that make them name them.
 */
const inside = /^(?:docker|br-|veth|virbr|vmnet|vboxnet|lxc|cni|podman|vEthernet)/
/** What VPN programs call their interfaces: on Linux and macOS, then the adapters of Windows. */
const vpnNames = [
  /^(?:(?:u?tun|tap|wg|ppp|ipsec|vti|xfrm|tailscale|nebula|gpd|cscotun)(?:\d|-|_|$)|zt\w{8}|nordlynx|proton)/i,
  /vpn|wireguard|tailscale|zerotier|anyconnect|globalprotect|fortinet|\bt(?:un|ap)\b|tap-windows/i,
]
const noHardware = /^(?:00[:-]){5}00$/

/** Whether what a monitor needs on this laptop is up. */
export function isInterfaceUp(need: InterfaceNeed, up: readonly NetworkInterface[]): boolean {
  return up.some((one) => (need.kind === 'vpn' ? isVpn(one) : one.name === need.name && isUsable(one)))
}

/** Those that may lead to other machines. */
export function outsideInterfaces(up: readonly NetworkInterface[]): NetworkInterface[] {
  return up.filter((one) => !inside.test(one.name) && isUsable(one))
}

/** macOS keeps tunnels of its own, which have a link-local address and nothing else. */
function isVpn(one: NetworkInterface): boolean {
  if (inside.test(one.name) || !isUsable(one)) return false
  return noHardware.test(one.hardwareAddress) || vpnNames.some((name) => name.test(one.name))
}

/** An address that is valid on its own link only comes without a network. */
function isUsable({ addresses }: NetworkInterface): boolean {
  return addresses.some((address) => !/^(?:fe[89ab]|169\.254\.)/i.test(address))
}
