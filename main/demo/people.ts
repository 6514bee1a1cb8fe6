/** Who uses the demo. She stands in the sample runbook's chain. */
export const engineer = 'Ines Okafor'
/** Who had the watch before, and hands it over. */
export const colleague = 'Tomasz Wrona'
/** Who speaks with shops and the press in an incident. */
export const lead = 'Marek Lindqvist'
