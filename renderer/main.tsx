import '@fontsource-variable/inter/index.css'
import '@fontsource-variable/jetbrains-mono/index.css'
import './ui/tokens.css'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { connect } from './app/connection'
import { goTo } from './app/navigation'
import { loadScreensWhenIdle } from './app/screens'
import { startCopy } from './app/store'
import { applyTheme } from './app/theme'

applyTheme('system')
startCopy(connect(), ({ screen, id }) => goTo(screen, id))

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element with the id root.')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
void loadScreensWhenIdle()
