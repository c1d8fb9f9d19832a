// The mistake the stand-in reports instead of hanging.
import { app } from 'electron'

await app.whenReady()
