import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../styles/tokens.css'
import '../styles/base.css'
import '../styles/shell.css'
import '../styles/states.css'
import '../styles/desk.css'
import '../styles/pages.css'
import '../styles/reports.css'
import '../styles/recovery.css'
import '../styles/narrow.css'
import { router } from './router'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
)
