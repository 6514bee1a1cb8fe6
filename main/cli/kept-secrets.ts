import { systemClock } from '../clock'
import { NamedSecrets, noSecrets, type SecretSource } from '../secrets/named-secrets'
import { SecretFile } from '../secrets/secret-file'

/**
 * The secrets of a data folder for a check on the command line: those that can be read without the system's keychain,
 * each for the server it is bound to. Commands get none, since here nobody has approved them.
 */
export function keptSecrets(dataFolder: string): SecretSource {
  const file = new SecretFile({ dataFolder, now: systemClock.now, protection: () => null })
  const named = new NamedSecrets(file, () => {})
  return {
    fill: (values, recipient) => (recipient.to === 'commands' ? noSecrets : named).fill(values, recipient),
    redact: (text) => named.redact(text),
  }
}
