/** Of a file with settings, in characters: many times what they can come to. */
export const longestPreferencesFile = 64 * 1024
