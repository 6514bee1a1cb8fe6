export const time = {}
