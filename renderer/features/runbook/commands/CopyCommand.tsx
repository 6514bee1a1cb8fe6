import { Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { text } from '../../../../shared/text/text'
import { CopyButton } from '../../../app/CopyButton'
import { Button } from '../../../ui/Button'

interface CopyCommandProps {
  command: string
  /** What it would destroy; null for a command that destroys nothing. */
  destructive: string | null
}

const offeredFor = 8_000

/** Copies a command; one that destroys is copied at the second click. */
export function CopyCommand({ command, destructive }: CopyCommandProps) {
  const words = text.runbook.commands
  const [asked, setAsked] = useState(false)
  useEffect(() => {
    if (!asked) return
    const timer = setTimeout(() => setAsked(false), offeredFor)
    return () => clearTimeout(timer)
  }, [asked])

  if (destructive === null) return <CopyButton text={command} label={words.copy(command)} />
  if (!asked) {
    return (
      <Button
        variant="plain"
        size="small"
        icon={<Copy />}
        aria-label={words.copyDestructive(command)}
        title={words.copyAskedOnceMore}
        onClick={() => setAsked(true)}
      />
    )
  }
  return (
    <CopyButton text={command} label={words.copyAllTheSameThis(command)}>
      {words.copyAllTheSame}
    </CopyButton>
  )
}
