export const shift = {}
