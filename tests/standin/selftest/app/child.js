// Runs in the utility process.
const { parentPort } = process

async function electronHere() {
  try {
    await import('electron')
    return 'available'
  } catch (error) {
    return error.message
  }
}

parentPort.on('message', async ({ data, ports }) => {
  if (data.kind === 'port') {
    const [port] = ports
    port.on('message', (event) => port.postMessage(`child:${event.data}`))
    port.start()
    return
  }
  if (data.kind === 'crash') process.kill(process.pid, 'SIGKILL')
  parentPort.postMessage({
    square: data.n ** 2,
    pages: data.pages,
    argument: process.argv[2],
    type: process.type,
    electron: await electronHere(),
  })
  setTimeout(() => process.exit(data.exit ?? 0), 50)
})
