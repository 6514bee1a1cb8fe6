import { stringify } from 'yaml'
import { type Endpoint, failingIssuer } from './company'

const monitorsBlock = /```yaml monitors\n[\s\S]*?\n```/
/** How often each is checked, in seconds: seldom enough that a laptop on battery does not notice. */
const interval = 20

/** The sample runbook with the company's own endpoints, as the simulator at `host` plays them, as its monitors. */
export function demoRunbook(sample: string, endpoints: readonly Endpoint[], host: string): string {
  const [own] = monitorsBlock.exec(sample) ?? []
  if (own === undefined) throw new Error('The sample runbook has no block of monitors.')
  const laptop = own.slice(own.indexOf('\n') + 1, own.lastIndexOf('\n'))
  const played = stringify(endpoints.map((endpoint, place) => monitorOf(endpoint, place, host)))
  return sample.replace(monitorsBlock, () => `\`\`\`yaml monitors\n${played}\n${laptop}\n\`\`\``)
}

function monitorOf(endpoint: Endpoint, place: number, host: string): Record<string, unknown> {
  const { name, group, kind, severity, metric } = endpoint
  const [address = '', port = ''] = host.split(':')
  return {
    name,
    group,
    kind,
    ...(kind === 'http' ? { url: `http://${host}/${place}` } : { host: address, port: Number(port) }),
    interval: `${interval}s`,
    // What is wrong when the demo begins is told without much waiting.
    failAfter: name === failingIssuer ? 1 : 2,
    ...(severity === undefined ? {} : { severity }),
    ...(metric === undefined ? {} : { metric }),
  }
}
