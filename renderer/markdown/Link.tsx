import type { Element } from 'hast'
import { type MouseEvent, type ReactNode, useState } from 'react'
import { text } from '../../shared/text/text'
import { openLink } from '../app/open-link'
import { addressOf } from '../app/routes'
import { Tooltip } from '../ui/Tooltip'
import { destinationOf } from './destination'
import { useLine } from './first-line'
import { hastText } from './hast-text'
import styles from './Markdown.module.css'
import { MisleadingLinkDialog } from './MisleadingLinkDialog'
import { plainAddress, pretendedHost } from './misleading-link'
import { useSurroundings } from './surroundings'

interface LinkProps {
  node?: Element | undefined
  href?: string | undefined
  children?: ReactNode
}

/** A link of the text: says where it goes, and goes there outside Watchkeeper. */
export function Link({ node, href = '', children }: LinkProps) {
  const line = useLine(node)
  const { sectionOf } = useSurroundings()
  const destination = destinationOf(href, (address) => sectionOf(address, line))
  if (destination.kind === 'nowhere') {
    return (
      <span className={styles.deadLink} title={destination.sentence}>
        {children}
      </span>
    )
  }
  if (destination.kind === 'section') {
    return <a href={addressOf('runbook', destination.sectionId)}>{children}</a>
  }
  return (
    <OutsideLink href={href} says={hastText(node?.children ?? [])}>
      {children}
    </OutsideLink>
  )
}

function OutsideLink({ href, says, children }: { href: string; says: string; children: ReactNode }) {
  const [asking, setAsking] = useState(false)
  const address = plainAddress(href)
  const opens = text.runbook.markdown.link.opens(address)
  const pretended = pretendedHost(says, href)
  const open = (event: MouseEvent) => {
    event.preventDefault()
    if (pretended === null) void openLink(href)
    else setAsking(true)
  }
  return (
    <>
      <Tooltip text={opens}>
        <a href={href} aria-description={opens} rel="noreferrer" onClick={open}>
          {children}
        </a>
      </Tooltip>
      {pretended !== null && (
        <MisleadingLinkDialog
          open={asking}
          onOpenChange={setAsking}
          pretended={pretended}
          address={address}
          onConfirm={() => void openLink(href)}
        />
      )}
    </>
  )
}
