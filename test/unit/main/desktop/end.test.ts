import { beforeEach, expect, test, vi } from 'vitest'
import { endByDefect } from '#main/desktop/end'

const electron = vi.hoisted(() => ({
  app: { relaunch: vi.fn(), exit: vi.fn(), removeAllListeners: vi.fn(), on: vi.fn() },
  BrowserWindow: { getAllWindows: () => [] },
  dialog: { showMessageBox: vi.fn(async () => ({ response: 0, checkboxChecked: false })) },
}))
vi.mock('electron', () => electron)

beforeEach(() => {
  vi.clearAllMocks()
  vi.spyOn(console, 'error').mockImplementation(() => {})
})

test('a defect after more than a minute starts Watchkeeper again, without a box that somebody would have to close', () => {
  endByDefect(60_000)
  expect(electron.app.relaunch).toHaveBeenCalledTimes(1)
  expect(electron.app.exit).toHaveBeenCalledWith(3)
  expect(electron.app.relaunch.mock.invocationCallOrder[0]).toBeLessThan(
    electron.app.exit.mock.invocationCallOrder[0] ?? 0,
  )
  expect(electron.dialog.showMessageBox).not.toHaveBeenCalled()
})

test('one that comes sooner is told and ends it, so that it does not start and end for ever', async () => {
  endByDefect(59_999)
  await vi.waitFor(() => expect(electron.app.exit).toHaveBeenCalledWith(3))
  expect(electron.app.relaunch).not.toHaveBeenCalled()
  expect(electron.dialog.showMessageBox).toHaveBeenCalledWith(
    expect.objectContaining({ detail: expect.stringMatching(/^Watchkeeper ended by a defect\./) }),
  )
})
