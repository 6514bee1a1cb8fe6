import type { Element } from 'hast'
import { ImageOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { text } from '../../shared/text/text'
import { useLine } from './first-line'
import styles from './Markdown.module.css'
import { useSurroundings } from './surroundings'

interface PictureProps {
  node?: Element | undefined
  alt?: string | undefined
  src?: string | Blob | undefined
}

/** A picture from beside the text. One from the network is not loaded: the words that stand for it are shown. */
export function Picture({ node, alt = '', src }: PictureProps) {
  const source = typeof src === 'string' ? src : ''
  const line = useLine(node)
  const address = usePictureAddress(source, line)
  if (address !== null) return <img className={styles.image} src={address} alt={alt} title={alt} />
  return (
    <span
      className={styles.picture}
      title={source === '' ? undefined : text.runbook.markdown.picture.notLoaded(source)}
    >
      <ImageOff size={13} aria-hidden />
      {text.runbook.markdown.picture.instead(alt === '' ? source : alt)}
    </span>
  )
}

/** The blob: address of a picture while it is shown; null until it has come, and where it is not to be had. */
function usePictureAddress(source: string, line: number): string | null {
  const { pictureOf } = useSurroundings()
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    let made: string | null = null
    let gone = false
    const release = () => {
      if (made !== null) URL.revokeObjectURL(made)
    }
    void pictureOf(source, line).then((found) => {
      made = found
      if (gone) release()
      else setAddress(found)
    })
    return () => {
      gone = true
      setAddress(null)
      release()
    }
  }, [pictureOf, source, line])
  return address
}
