// The office is in Shanghai, machines that run tests are anywhere: nothing may depend on it.
process.env['TZ'] = 'America/New_York'
