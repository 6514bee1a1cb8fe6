/** All that it takes to understand a text: a great part of the program, and not needed for what was kept. */
export { headingsOnly } from '../../shared/runbook/headings'
export { rememberingMarkdown } from '../../shared/runbook/markdown'
export { parseRunbook } from '../../shared/runbook/parse'
