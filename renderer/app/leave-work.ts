import { createContext } from 'react'

/** Closes the page of whoever is working, with everything on it: for signing out, not for the lock. */
export const LeaveWorkContext = createContext<() => void>(() => {})
