export const change = {}
