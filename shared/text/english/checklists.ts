export const checklists = {}
