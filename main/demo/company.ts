import type { Behaviour } from './behaviour'

/** Something of the demo's company that is watched over HTTP or TCP. */
export interface Endpoint {
  name: string
  group: string
  kind: 'http' | 'tcp'
  behaviour: Behaviour
  severity?: 'P1' | 'P2' | 'P3'
  /** KPI of the runbook that its answers are measured by. */
  metric?: string
}

const well = (takes: number, byDay = 1.6): Behaviour => ({ kind: 'well', takes, byDay })

const http = (group: string, names: readonly string[], behaviour: Behaviour): Endpoint[] =>
  names.map((name) => ({ name, group, kind: 'http', behaviour }))
const tcp = (group: string, names: readonly string[]): Endpoint[] =>
  names.map((name) => ({ name, group, kind: 'tcp', behaviour: well(2) }))

/** The line to a card issuer that is down while the demo runs. */
export const failingIssuer = 'Issuer line Skagen'
/** What is slow because of it. */
export const slowService = 'Checkout API, south hall'

const checkoutApi: Endpoint = {
  name: 'Checkout API, north hall',
  group: 'Checkout',
  kind: 'http',
  behaviour: well(170),
  severity: 'P1',
  metric: 'Checkout response time',
}

/** Everything of the company that is watched, but for the laptop itself. */
export const endpoints: readonly Endpoint[] = [
  checkoutApi,
  { ...checkoutApi, name: slowService, behaviour: { kind: 'slow', takes: 1100 }, severity: 'P2' },
  ...http(
    'Checkout',
    ['Payment page', 'Card form', 'Wallets', 'Instalments', 'Refunds', 'Fraud rules', 'Currency rates'],
    well(90),
  ),
  {
    name: 'Receipts',
    group: 'Checkout',
    kind: 'http',
    behaviour: { kind: 'wavering', takes: 120 },
    severity: 'P3',
  },
  {
    name: failingIssuer,
    group: 'Issuers',
    kind: 'http',
    behaviour: { kind: 'failing' },
    severity: 'P2',
  },
  ...http(
    'Issuers',
    [
      'Issuer gateway, north hall',
      'Issuer gateway, south hall',
      'Issuer line Bornholm',
      'Issuer line Falster',
      'Issuer line Gotland',
      'Issuer line Hven',
      'Issuer line Læsø',
      'Issuer line Møn',
      'Issuer line Öland',
      'Issuer line Samsø',
    ],
    well(140, 1.3),
  ),
  ...http(
    'Ledger',
    ['Ledger API', 'Balance check', 'Settlement job', 'Export job', 'Replica lag'],
    well(40, 2),
  ),
  ...tcp('Ledger', ['Ledger primary', 'Ledger replica', 'Connection pool']),
  ...http('Notices', ['Notice queue', 'Notice sender', 'Web hooks', 'Dead letters', 'Shop mail'], well(35)),
  ...tcp('Notices', ['Queue node 1', 'Queue node 2', 'Queue node 3']),
  ...http(
    'Merchant portal',
    ['Portal', 'Sign-in', 'Reports', 'Documents', 'Search', 'Invoices', 'Support chat', 'Status page'],
    well(110, 1.4),
  ),
  ...http(
    'Halls',
    [
      'Load balancer north',
      'Load balancer south',
      'Hall north, power',
      'Hall south, power',
      'Hall north, cooling',
      'Hall south, cooling',
      'Line between the halls',
      'Time server',
      'Certificates',
      'Door locks',
    ],
    well(12, 1.1),
  ),
  ...tcp('Halls', ['Name server north', 'Name server south']),
]
