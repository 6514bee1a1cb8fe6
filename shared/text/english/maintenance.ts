export const maintenance = {}
