import { describe, expect, it } from 'vitest'
import { isInterfaceUp, outsideInterfaces } from '#shared/watch/interfaces'

const wifi = { name: 'wlan0', hardwareAddress: '02:42:ac:11:00:02', addresses: ['192.0.2.5', 'fe80::1'] }
const named = (name: string, addresses = ['10.8.0.2']) => ({
  name,
  hardwareAddress: '02:00:00:00:00:01',
  addresses,
})

describe('isInterfaceUp', () => {
  it.each([
    'tun0',
    'tap3',
    'wg0',
    'wg-office',
    'utun4',
    'ppp0',
    'tailscale0',
    'ztabcdef12',
    'nordlynx',
    'gpd0',
    'OpenVPN TAP-Windows6',
    'Corporate VPN',
    'Tailscale Tunnel',
    'Cisco AnyConnect Secure Mobility Client',
  ])('takes %s for a VPN', (name) => {
    expect(isInterfaceUp({ kind: 'vpn' }, [wifi, named(name)])).toBe(true)
  })

  it('takes what has no hardware for a tunnel, whatever its name', () => {
    const tunnel = { ...named('office'), hardwareAddress: '00:00:00:00:00:00' }
    expect(isInterfaceUp({ kind: 'vpn' }, [tunnel])).toBe(true)
  })

  it.each(['eth0', 'wlan0', 'Wi-Fi', 'Ethernet 2', 'docker0', 'vEthernet (WSL)'])(
    'does not take %s for one',
    (name) => {
      expect(isInterfaceUp({ kind: 'vpn' }, [named(name)])).toBe(false)
    },
  )

  it('does not count the tunnels that macOS keeps for itself', () => {
    expect(isInterfaceUp({ kind: 'vpn' }, [named('utun0', ['fe80::1%utun0'])])).toBe(false)
  })

  it('finds an interface by its name', () => {
    expect(isInterfaceUp({ kind: 'interface', name: 'wlan0' }, [wifi])).toBe(true)
    expect(isInterfaceUp({ kind: 'interface', name: 'wlan1' }, [wifi])).toBe(false)
  })
})

describe('outsideInterfaces', () => {
  it('leaves out those inside this laptop and those without a network', () => {
    const dead = [named('eth1', ['169.254.3.4']), named('eth2', ['fe80::2']), named('docker0')]
    expect(outsideInterfaces([wifi, ...dead])).toEqual([wifi])
  })
})
