export const notify = {}
