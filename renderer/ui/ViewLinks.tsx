import styles from './ViewLinks.module.css'

interface ViewLinksProps {
  label: string
  links: readonly { title: string; href: string; current: boolean }[]
}

/** The views of a screen, one of which is shown. */
export function ViewLinks({ label, links }: ViewLinksProps) {
  return (
    <nav className={styles.views} aria-label={label}>
      {links.map(({ title, href, current }) => (
        <a key={href} href={href} aria-current={current ? 'page' : undefined}>
          {title}
        </a>
      ))}
    </nav>
  )
}
