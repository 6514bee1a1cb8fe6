import { parentPort } from 'node:worker_threads'
import { rememberingMarkdown } from '../../shared/runbook/markdown'
import { parseRunbook } from '../../shared/runbook/parse'
import { speakAsSystem } from '../system/speak-as-system'

speakAsSystem()
const markdown = rememberingMarkdown()

/** Understands the texts that `createRunbookParser` sends it, one after another. */
parentPort?.on('message', (text: string) => parentPort?.postMessage(parseRunbook(text, markdown)))
