import { expect, test } from 'vitest'
import { desktopEntry } from '#main/desktop/desktop-entry'

test('an entry starts the program with its arguments', () => {
  expect(desktopEntry(['/opt/Watchkeeper/watchkeeper-desktop', '--hidden'])).toContain(
    '\nExec="/opt/Watchkeeper/watchkeeper-desktop" "--hidden"\n',
  )
})

test('whatever is in a path stays one argument, as the specification has it', () => {
  expect(desktopEntry(['/home/ines/my "app" $5 `x` 100% \\o'])).toContain(
    'Exec="/home/ines/my \\\\"app\\\\" \\\\$5 \\\\`x\\\\` 100%% \\\\\\\\o"',
  )
})
