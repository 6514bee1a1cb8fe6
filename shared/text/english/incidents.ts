export const incidents = {}
