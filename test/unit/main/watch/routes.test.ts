import { describe, expect, it } from 'vitest'
import { gatewayOfIpv4Routes, gatewayOfIpv6Routes } from '#main/watch/routes'

const head = 'Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT'

describe('gatewayOfIpv4Routes', () => {
  it('finds the gateway of the default route', () => {
    const local = 'wlan0\t0002A8C0\t00000000\t0001\t0\t0\t600\t00FFFFFF\t0\t0\t0'
    const away = 'wlan0\t00000000\t0102A8C0\t0003\t0\t0\t600\t00000000\t0\t0\t0'
    expect(gatewayOfIpv4Routes([head, local, away, ''].join('\n'))).toEqual({ gateway: '192.168.2.1' })
    expect(gatewayOfIpv4Routes([head, local, ''].join('\n'))).toBeNull()
  })

  it('knows a way out without a gateway, and one that rejects', () => {
    expect(
      gatewayOfIpv4Routes(`${head}\ntun0\t00000000\t00000000\t0001\t0\t0\t0\t00000000\t0\t0\t0`),
    ).toEqual({
      gateway: null,
    })
    expect(gatewayOfIpv4Routes(`${head}\n*\t00000000\t00000000\t0201\t0\t0\t0\t00000000\t0\t0\t0`)).toBeNull()
  })

  it('finds none in nothing', () => {
    expect(gatewayOfIpv4Routes('')).toBeNull()
    expect(gatewayOfIpv6Routes('')).toBeNull()
  })
})

describe('gatewayOfIpv6Routes', () => {
  const zero = '0'.repeat(32)

  it('finds the gateway, with its device where the address is of the link', () => {
    const route = `${zero} 00 ${zero} 00 fe800000000000000000000000000001 00000400 00000001 00000000 00000003 wlan0`
    expect(gatewayOfIpv6Routes(route)).toEqual({ gateway: 'fe80:0000:0000:0000:0000:0000:0000:0001%wlan0' })
  })

  it('passes over the route that rejects everything', () => {
    expect(
      gatewayOfIpv6Routes(`${zero} 00 ${zero} 00 ${zero} ffffffff 00000001 00000000 00200200 lo`),
    ).toBeNull()
  })
})
