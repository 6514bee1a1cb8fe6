/** No handover comes near this size, in characters. */
export const longestFile = 4 * 1024 * 1024
