import { countedIn } from '../counted'

/** "1 alert", "1,000 alerts". */
export const counted = countedIn('en')
