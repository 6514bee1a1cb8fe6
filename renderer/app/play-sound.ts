import P1 from '../../resources/sounds/P1.wav'
import P2 from '../../resources/sounds/P2.wav'
import P3 from '../../resources/sounds/P3.wav'
import P4 from '../../resources/sounds/P4.wav'
import resolved from '../../resources/sounds/resolved.wav'
import type { SoundName, SoundOutcome } from '../../shared/notify/sounds'
import { type Ask, attempt } from './store'

const files: Record<SoundName, string> = { P1, P2, P3, P4, resolved }

/** Plays a sound, in one window only where several are open, and says whether that went well. */
export async function playSound({ id, name, volume }: Extract<Ask, { type: 'sound' }>): Promise<void> {
  await navigator.locks.request(`sound ${id}`, { ifAvailable: true }, async (lock) => {
    if (lock === null) return
    const settle = (outcome: SoundOutcome) => attempt('sound.settle', { id, outcome })
    void settle('taken')
    const audio = new Audio(files[name])
    audio.volume = volume / 100
    // A browser may refuse until somebody has clicked in the window.
    const played = await audio.play().then(
      () => true,
      () => false,
    )
    await settle(played ? 'played' : 'refused')
    if (played && !audio.ended) await new Promise((resolve) => audio.addEventListener('ended', resolve))
  })
}
