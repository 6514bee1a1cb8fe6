export const probes = {}
