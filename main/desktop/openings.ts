import { app } from 'electron'
import { z } from 'zod'
import type { Start } from './start'

const startSchema = z.object({
  arguments: z.array(z.string().max(32_768)).max(1_000),
  folder: z.string(),
  hidden: z.boolean(),
}) satisfies z.ZodType<Start>

/**
 * Calls `onStart` for each further start while this one runs, with what it was started with, and for what macOS hands
 * over by events. Chromium sorts the arguments that it passes on itself, so those are not used.
 */
export function followOpenings(onStart: (start: Start) => void): void {
  app.on('second-instance', (_event, _arguments, _folder, told) => {
    const start = startSchema.safeParse(told)
    if (start.success) onStart(start.data)
  })
  const open = (event: { preventDefault(): void }, opened: string) => {
    event.preventDefault()
    onStart({ arguments: [opened], folder: '/', hidden: false })
  }
  app.on('open-file', open)
  app.on('open-url', open)
}

/** Lets links of ours lead here. On Linux the desktop entry does, and a checkout leaves the system alone. */
export function claimLinks(): void {
  if (!app.isPackaged || process.platform === 'linux') return
  // What follows is no switch, whatever an address may hold.
  app.setAsDefaultProtocolClient('watchkeeper', process.execPath, ['--'])
}
