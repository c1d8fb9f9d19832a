import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { App } from './app/App.tsx'

// Our content security policy forbids code made at run time, which zod would use for speed.
z.config({ ...z.locales.zhCN(), jitless: true })

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no root element')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
