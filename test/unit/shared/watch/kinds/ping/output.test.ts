import { describe, expect, it } from 'vitest'
import { type PingCount, readPingOutput } from '#shared/watch/kinds/ping/output'

describe('readPingOutput', () => {
  it.each<[string, string, PingCount]>([
    [
      'iputils',
      `PING db.example (192.0.2.1) 56(84) bytes of data.
64 bytes from 192.0.2.1: icmp_seq=1 ttl=64 time=0.030 ms

--- db.example ping statistics ---
5 packets transmitted, 4 received, 20% packet loss, time 814ms
rtt min/avg/max/mdev = 0.030/0.135/0.246/0.071 ms`,
      { sent: 5, received: 4, mean: 0.135 },
    ],
    [
      'iputils where nothing answers',
      `--- 192.0.2.1 ping statistics ---
3 packets transmitted, 0 received, +3 errors, 100% packet loss, time 2040ms`,
      { sent: 3, received: 0, mean: null },
    ],
    [
      'iputils where something answers twice',
      `3 packets transmitted, 3 received, +3 duplicates, 0% packet loss, time 2003ms
rtt min/avg/max/mdev = 1.0/2.5/3.0/0.1 ms`,
      { sent: 3, received: 3, mean: 2.5 },
    ],
    [
      'BusyBox',
      `3 packets transmitted, 3 packets received, 0% packet loss
round-trip min/avg/max = 0.061/0.086/0.123 ms`,
      { sent: 3, received: 3, mean: 0.086 },
    ],
    [
      'macOS',
      `3 packets transmitted, 2 packets received, 33.3% packet loss
round-trip min/avg/max/stddev = 10.1/12.25/14.4/2.1 ms`,
      { sent: 3, received: 2, mean: 12.25 },
    ],
    [
      'Windows',
      `Reply from 192.0.2.1: bytes=32 time=12ms TTL=64\r
Reply from 192.0.2.1: bytes=32 time<1ms TTL=64\r
Request timed out.\r
\r
Ping statistics for 192.0.2.1:\r
    Packets: Sent = 3, Received = 2, Lost = 1 (33% loss),\r
Approximate round trip times in milli-seconds:\r
    Minimum = 0ms, Maximum = 12ms, Average = 6ms`,
      { sent: 3, received: 2, mean: 6.5 },
    ],
    [
      'Windows in German',
      `Antwort von 192.0.2.1: Bytes=32 Zeit=7ms TTL=64\r
\r
Ping-Statistik für 192.0.2.1:\r
    Pakete: Gesendet = 1, Empfangen = 1, Verloren = 0\r
    (0% Verlust),`,
      { sent: 1, received: 1, mean: 7 },
    ],
    [
      'Windows where a router answers',
      `Reply from 192.0.2.254: Destination host unreachable.\r
    Packets: Sent = 1, Received = 1, Lost = 0 (0% loss),`,
      { sent: 1, received: 0, mean: null },
    ],
  ])('of %s', (_name, output, count) => {
    expect(readPingOutput(output)).toEqual(count)
  })

  it('understands nothing else', () => {
    expect(readPingOutput('ping: db.example: Name or service not known')).toBeNull()
  })
})
