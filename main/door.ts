import type { RequestReply } from '../shared/contract'
import type { RunbookKind } from '../shared/runbook/files'
import type { Autostart } from '../shared/system/autostart'

export type CommandAnswer = 'allowed' | 'declined' | 'nobodyToAsk'

/** What differs between the doors for a person who sits at one. */
export interface Door {
  kind: 'desktop' | 'browser'
  /** Shows the window, where Watchkeeper has one of its own; resolves when it can be talked to. */
  bringForward(): Promise<void>
  /** Lets a person choose a runbook; null when they chose none. */
  chooseRunbook(kind: RunbookKind): Promise<string | null>
  /** Lets a person say where a new runbook goes; null when they did not. */
  chooseNewRunbook(): Promise<string | null>
  /** Lets a person choose a folder that they share; null when they chose none. */
  chooseHandoverFolder(): Promise<string | null>
  /** Asks a person whether a command may run, by what no page can answer in their place. */
  askAboutCommand(question: string): Promise<CommandAnswer>
  /** Puts a text where the person wants it. */
  saveText(fileName: string, text: string): Promise<RequestReply<'handover.export'>>
  /** Puts a page where the person wants it, as PDF. */
  savePdf(fileName: string, html: string): Promise<RequestReply<'runbook.export'>>
  /** Opens an invented company beside this Watchkeeper. */
  openDemo(): Promise<RequestReply<'demo.open'>>
  /** Opens an address outside Watchkeeper; only safe ones get here. */
  openLink(href: URL): Promise<RequestReply<'link.open'>>
  /** Ends Watchkeeper and starts it again; null where a person has to do that. */
  restart: (() => void) | null
  /** Shows a folder in the system's file manager. */
  openFolder(path: string): Promise<void>
  /** Starting with the system. */
  autostart: { standing(): Autostart; set(on: boolean): Autostart }
  /** Where newer versions are told from; null where nobody is asked. */
  versionFeed: string | null
}
