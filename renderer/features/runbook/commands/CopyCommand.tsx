import { Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { CopyButton } from '../../../app/CopyButton'
import { Button } from '../../../ui/Button'

interface CopyCommandProps {
  text: string
  /** What it would destroy; null for a command that destroys nothing. */
  destructive: string | null
}

const offeredFor = 8_000

/** Copies a command; one that destroys is copied at the second click. */
export function CopyCommand({ text, destructive }: CopyCommandProps) {
  const [asked, setAsked] = useState(false)
  useEffect(() => {
    if (!asked) return
    const timer = setTimeout(() => setAsked(false), offeredFor)
    return () => clearTimeout(timer)
  }, [asked])

  if (destructive === null) return <CopyButton text={text} label={`Copy ${text}`} />
  if (!asked) {
    return (
      <Button
        variant="plain"
        size="small"
        icon={<Copy />}
        aria-label={`Copy ${text}, which destroys`}
        title="Copy; it is asked once more"
        onClick={() => setAsked(true)}
      />
    )
  }
  return (
    <CopyButton text={text} label={`Copy all the same: ${text}`}>
      Copy all the same
    </CopyButton>
  )
}
