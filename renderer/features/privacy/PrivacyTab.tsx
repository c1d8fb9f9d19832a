import { Paper, Stack, Typography } from '@mui/material'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { ErasureList } from './ErasureList.tsx'
import { RequestList } from './RequestList.tsx'

/** Requests of families and deletion records of the whole site. */
export function PrivacyTab() {
  const requests = useOffice('privacy.requests', {})
  const erasures = useOffice('privacy.erasures', {})
  return (
    <Stack sx={{ gap: 2 }}>
      <Paper variant="outlined" sx={{ p: 2.5 }}>
        <Typography variant="h2" sx={{ mb: 1 }}>
          个人信息申请
        </Typography>
        <Loaded query={requests} describe={errorText}>
          {(found) => (
            <RequestList
              requests={found}
              showsChild
              empty="还没有申请。监护人或儿童本人要求查阅、复制、更正、删除时，在儿童档案的“个人信息…”里登记；15 个工作日内答复。"
            />
          )}
        </Loaded>
      </Paper>
      <Paper variant="outlined" sx={{ p: 2.5 }}>
        <Typography variant="h2" sx={{ mb: 1 }}>
          销毁记录
        </Typography>
        <Loaded query={erasures} describe={errorText}>
          {(found) => (
            <ErasureList
              erasures={found}
              empty="还没有匿名化或删除。档案归档并满保存期限后，在儿童档案的“个人信息…”里办理。"
            />
          )}
        </Loaded>
      </Paper>
    </Stack>
  )
}
