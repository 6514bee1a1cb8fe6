export const arrival = {}
