import '@fontsource-variable/inter/index.css'
import '@fontsource-variable/jetbrains-mono/index.css'
import './ui/tokens.css'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { catalogueFor } from '../shared/text/languages'
import { speak } from '../shared/text/text'
import { App } from './app/App'
import { doAsAsked } from './app/asks'
import { connect } from './app/connection'
import { loadScreensWhenIdle } from './app/screens'
import { startCopy } from './app/store'
import { applyTheme } from './app/theme'

speak(catalogueFor(navigator.languages))
applyTheme('system')
startCopy(connect(), doAsAsked)

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element with the id root.')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
void loadScreensWhenIdle()
