/** No handover comes near this size, in characters; a picture of a timeline, written as text, just fits. */
export const longestFile = 8 * 1024 * 1024
