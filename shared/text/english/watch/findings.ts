/** What a check found, as a phrase of a sentence. */
export const findings = {
  expected: (found: string, expected: string) => `${found} where ${expected} is expected`,
  expectedMore: (found: string, above: number) => `${found} where more than ${above} is expected`,
  expectedLess: (found: string, below: number) => `${found} where less than ${below} is expected`,
  json: {
    none: 'the body is not JSON',
    tooDeep: (path: string) => `the JSON is nested too deeply for ${path}`,
    nothingAt: (path: string) => `there is nothing at ${path} in the JSON`,
    unmet: (path: string, unmet: string) => `${path} is ${unmet}`,
    notOneNumber: (path: string, found: string) => `${path} is not one number: ${found}`,
    nothing: 'nothing',
  },
  answers: {
    others: (others: string, expected: string) => `also ${others}, where only ${expected} is expected`,
    andMore: (shown: string, more: number) => `${shown} and ${more} more`,
  },
  heartbeat: {
    waiting: 'it waits for the first call',
    saidFailed: 'it said that it failed',
    failed: (said: string) => `it failed: ${said}`,
    called: (ago: string) => `called ${ago} ago`,
    calledSaying: (ago: string, said: string) => `called ${ago} ago: ${said}`,
    neverCalled: (listened: string, allowed: string) =>
      `never called in, for ${listened} where ${allowed} is allowed`,
    noCall: (listened: string, allowed: string) => `no call, for ${listened} where ${allowed} is allowed`,
  },
  series: {
    several: (count: number) => `${count} series where one is expected`,
    sum: (value: string, count: number) => `${value}, the sum of ${count} series`,
    highest: (value: string, count: number) => `${value}, the highest of ${count} series`,
    lowest: (value: string, count: number) => `${value}, the lowest of ${count} series`,
    labelled: (told: string, labels: string) => `${told} (${labels})`,
  },
  alertmanager: {
    unnamed: 'Alert',
    on: (name: string, where: string) => `${name} on ${where}`,
    active: (name: string) => `${name} is active`,
    unnamedActive: 'an alert is active',
  },
  clock: {
    notToBeAsked: 'it answers that it is not to be asked',
    notSet: 'it answers that its own clock is not set',
    noTime: 'its answer has no time',
  },
  certificate: {
    expired: (name: string, ago: string, day: string) =>
      `the certificate of ${name} expired ${ago} ago, on ${day}`,
    notYet: (name: string, day: string) => `the certificate of ${name} is not valid before ${day}`,
    otherName: (name: string) => `the certificate is not for ${name}`,
    selfSigned: (name: string) => `the certificate of ${name} is not trusted: it is self-signed`,
    unknownIssuer: (name: string, issuer: string) =>
      `the certificate of ${name} is not trusted: its issuer, ${issuer}, is unknown, or the server does not send the certificates between`,
    distrusted: (name: string, reason: string) => `the certificate of ${name} is not trusted: ${reason}`,
    expires: (left: string, day: string) => `expires in ${left}, on ${day}`,
    /** By the codes of OpenSSL. */
    reasons: {
      SELF_SIGNED_CERT_IN_CHAIN: 'the root that issued it is not known to this system',
      CERT_HAS_EXPIRED: 'a certificate between it and the root has expired',
      CERT_SIGNATURE_FAILURE: 'its signature is not that of its issuer',
      CERT_REVOKED: 'it was revoked',
      INVALID_PURPOSE: 'it was not issued for servers',
      CERT_CHAIN_TOO_LONG: 'the chain of its issuers is too long',
    },
  },
}
