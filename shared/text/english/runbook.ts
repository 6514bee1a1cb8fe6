export const runbook = {}
