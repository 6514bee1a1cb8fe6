import { addressOf } from '../../app/routes'

/** What is shown of the runbook's screen when its gaps are asked for; no section's id begins so. */
export const gapsDetail = '~gaps'
export const gapsAddress = addressOf('runbook', gapsDetail)
