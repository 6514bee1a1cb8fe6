import { parentPort } from 'node:worker_threads'
import { parseRunbook } from '../../shared/runbook/parse'

/** Understands the texts that `createRunbookParser` sends it, one after another. */
parentPort?.on('message', (text: string) => parentPort?.postMessage(parseRunbook(text)))
