import { detail, type ErrorTexts } from '#renderer/api/error-text.ts'
import type { ImportsErrorCode } from '#shared/features/imports/imports.errors.ts'
import type { FileErrorCode, ForeignContent } from '#shared/kernel/file-errors.ts'

const FOREIGN_NAMES: Readonly<Record<ForeignContent, string>> = {
  'web-page': '网页文件，请用表格软件打开后另存为 .xlsx 再选',
  'word-document': 'Word 文档，请把其中的表格复制到表格软件，另存为 .xlsx 再选',
  presentation: '演示文稿，请改选花名册表格',
  pdf: 'PDF 文件，请向来源单位索要 Excel 原表',
  picture: '图片，请向来源单位索要 Excel 原表',
  text: '文字文件，里面没有表格，请改选花名册表格',
  archive: '压缩包，请先解压，再选里面的表格',
  'open-document': 'OpenDocument 表格，请另存为 .xlsx 再选',
  'excel-95': '很旧的 Excel 95 表格，请另存为 .xlsx 再选',
  'excel-binary': '.xlsb 二进制表格，请另存为 .xlsx 再选',
  unknown: '无法识别的文件，请选择 .xlsx、.xls 或 .csv 花名册',
}

export const IMPORTS_TEXTS: ErrorTexts<ImportsErrorCode | FileErrorCode> = {
  IMPORT_FILE_UNREADABLE: '文件打不开：可能已被移走、改名，或 U 盘已拔出。请重新选择文件',
  IMPORT_FILE_CHANGED: '文件在核对之后又被修改过，没有导入。请重新选择文件，核对后再导入',
  ROSTER_HEADER_NOT_FOUND:
    '没有找到表头：表格里要有“姓名”，以及性别、出生日期、身份证号等至少两列。请检查表头文字或选择正确的文件',
  ROSTER_WITHOUT_ROWS: '表头下面没有儿童，请检查文件内容',
  ROSTER_REGISTERED_IN_FUTURE: '纳入日期不能晚于今天，请改为今天或以前的日期',
  IMPORT_REGISTER_CHANGED:
    '核对之后儿童档案有变动，处理结果会和刚才看到的不一样，没有导入。请重新选择文件，核对后再导入',
  IMPORT_UNDECIDED: (details) =>
    `第 ${detail(details, 'rows')} 行与已有儿童同名同出生日期，还没有选择处理方式。请选择后再导入`,
  IMPORT_CHOICE_IMPOSSIBLE: (details) =>
    `第 ${detail(details, 'row')} 行不能这样处理，没有导入。请重新选择文件核对`,
  COLUMN_MAPPED_TWICE: (details) =>
    `“${detail(details, 'first')}”和“${detail(details, 'second')}”两列都选了“${detail(details, 'field')}”，请把其中一列改选别的内容或“不读取”`,
  COLUMN_NAME_MISSING: (details) =>
    `工作表“${detail(details, 'sheet')}”没有一列选为“姓名”，请选出儿童姓名所在的列`,
  LAYOUT_OF_ANOTHER_FILE: '列的对应关系与文件的列数不符，请重新选择文件',
  ROSTER_WITHOUT_PROBLEMS: '没有需要改正的行，不用导出',
  IMPORT_ALREADY_UNDONE: '这次导入已经撤销过，不用再撤销',
  IMPORT_CHILDREN_IN_USE: (details) =>
    `没有撤销：新增的儿童已有营期、辅导、借阅、评估等记录，编号 ${detail(details, 'numbers')}。请先删除那些记录，或在档案中逐个办理退出`,
  IMPORT_CHILDREN_CHANGED: (details) =>
    `没有撤销：有儿童在导入后又改动过，编号 ${detail(details, 'numbers')}。可以勾选保留这些儿童，再撤销其余的`,
  IMPORT_TOO_OLD_TO_UNDO: '这次导入是旧版程序做的，没有留下导入前的内容，不能整批撤销',
  FOLDER_NOT_WRITABLE: '文件夹不能写入，请换一个文件夹',
  FILE_IN_USE: '同名文件正被其他程序打开，请关闭后再导出',
  FILE_WITH_MACROS:
    '文件带有宏（程序），为安全起见不读取。请用表格软件打开，另存为不带宏的 .xlsx 再选',
  FILE_EMPTY: '文件是空的，请选择有内容的花名册',
  FILE_TOO_LARGE: (details) =>
    detail(details, 'unit') === 'MB'
      ? `文件超过 ${detail(details, 'limit')} MB，请删去图片或拆成几个文件再导入`
      : '表格太大，请删去多余的空行空列，或拆成几个文件再导入',
  FILE_NOT_A_SPREADSHEET: (details) => `这是${foreignName(detail(details, 'found'))}`,
  FILE_ENCRYPTED: '文件设有打开密码，请在表格软件里取消密码后另存再选',
  FILE_DAMAGED: '文件已损坏，读不到结尾。请用表格软件打开，另存为 .xlsx 再选',
}

function foreignName(found: string): string {
  return isForeign(found) ? FOREIGN_NAMES[found] : FOREIGN_NAMES.unknown
}

function isForeign(found: string): found is ForeignContent {
  return Object.hasOwn(FOREIGN_NAMES, found)
}
