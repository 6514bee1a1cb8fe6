/**
 * A sentence with something else in it than words (a time that follows the clock, a link, a word in bold), in the order
 * that the language wants.
 */
export type Pieces<Inserted> = readonly (string | Inserted)[]
