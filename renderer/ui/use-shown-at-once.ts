import { useEffect, useState } from 'react'

const confirmedWithin = 2000

/** What a person chose is shown at once, and taken back when it is not confirmed within two seconds. */
export function useShownAtOnce(confirmed: boolean): [boolean, (chosen: boolean) => void] {
  const [chosen, setChosen] = useState<boolean | null>(null)
  useEffect(() => {
    if (chosen === null) return
    if (chosen === confirmed) {
      setChosen(null)
      return
    }
    const timer = setTimeout(() => setChosen(null), confirmedWithin)
    return () => clearTimeout(timer)
  }, [chosen, confirmed])
  return [chosen ?? confirmed, setChosen]
}
