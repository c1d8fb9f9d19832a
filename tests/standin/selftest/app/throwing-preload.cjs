throw new Error('preload blew up')
