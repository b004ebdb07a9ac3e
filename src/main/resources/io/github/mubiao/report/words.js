// What the page says, in both languages. A word that is missing shows as its key.
const WORDS = {
  en: {
    skip: 'Skip to the projects', print: 'Print', language: '中文', dark: 'Dark', light: 'Light',
    figures: 'At a glance', charts: 'Charts', documents: 'Documents', projects: 'Projects', differences: 'Projects, year over year',
    'packed-unsupported': 'This browser is too old to unpack the data of this page (it lacks DecompressionStream).',
    'data-broken': 'The data of this page cannot be read: ', 
    'tile.documents': 'Documents', 'tile.projects': 'Projects', 'tile.indicators': 'Indicators',
    'tile.budget': 'Budget, 万元', 'tile.measurable': 'Measurable', 'tile.error': 'Errors',
    'tile.warning': 'Warnings', 'tile.note': 'Notes', 'tile.effects': 'Targets',
    'hint.budget': '{0} of {1} projects state an amount and its unit',
    'hint.measurable': '{0} of {1} targets are more than words',
    'hint.change': '{0} changed, {1} unchanged, {2} added, {3} removed',
    'hint.withoutAmount': '{0} projects without amount',
    'chart.units': 'Budget by unit, 万元', 'chart.projects': 'Largest projects, 万元',
    'chart.schedule': 'Planned spending over the year, 万元', 
    'chart.effects': 'What became of the targets',
    'chart.changes': 'Largest budget changes, 万元', 'chart.numbers': 'The numbers',
    'hint.schedule': '{0} of {1} projects have a plan and an amount',
    'hint.steps': '; —: a step that none of them states; (2/3): 2 of 3 state it, the others count with their step before, if any', 'chart.label': 'What', 'chart.value': 'Number',
    project: 'Project', 'look-first': 'Look at these first', 'nothing-found': 'Nothing was found.',
    'more-rules': 'Show {0} more rules', 'more-findings': 'Show {0} more of {1}', 'more-documents': 'Show {0} more of {1}',
    'in-project': '{0} project', 'in-projects': '{0} projects', 'in-document': '{0} document', 'in-documents': '{0} documents',
    'rule-id': 'Rule: {0}', 'left-out': '{0} more are not listed here.', 'whole-document': 'the whole document', 'not-read': 'could not be read', 'same-document': 'the same document as {0}; each of these files counts', 'count.unread': '{0} could not be read',
    'count.projects': '{0} projects', 'count.project': '{0} project', 'count.documents': '; {0} documents with findings of their own',
    'hint.year': '; {0} alone',
    search: 'Search', unit: 'Unit', kind: 'Kind of target', severity: 'Findings', sort: 'Sort by', status: 'Status',
    effect: 'Targets', all: 'all', 'size': 'On a page', 'search-hint': 'name, code, indicator, value',
    'sort.order': 'place in the document', 'sort.name': 'name', 'sort.budget': 'budget, largest first',
    'sort.indicators': 'number of indicators', 'sort.findings': 'findings, gravest first',
    'sort.change': 'budget change, largest first', 'relaxed-only': 'Relaxed only',
    'count.indicator': '{0} indicator', 'count.indicators': '{0} indicators',
    count: '{0} of {1} projects', previous: 'Previous', next: 'Next', page: 'Page {0} of {1}',
    'expand-all': 'Open all on this page', 'collapse-all': 'Close all',
    'objective-name': 'Objective', 'no-year-written': '{0} (no year written)',
    'hint.others': '{0} others: {1}',
    'title.document': 'Performance targets: {0} {1}', 'title.documents': 'Performance targets: {0} documents', 'title.changes': 'Year over year: {0} → {1}',
    'figures-note': 'of the {0} projects chosen below, of {1}; {2} of {3} findings', 'hint.years': '; years are not added up', years: 'Year', 'all-years': 'all years', 'year-none': 'unknown',
    'tile.findings': 'Findings', 'chart.kinds': 'Indicators by kind of target', list: ', ', month: 'month {0}',
    'hint.kinds': 'In blue: what can be measured', fiscalYear: 'Year', department: 'Department', message: 'What was found',
    'status.renamed': 'renamed', 'status.up': 'budget up', 'status.down': 'budget down', 
    libraries: 'Charts: Chart.js, MIT licence (its text stands in this page).',
    unnamed: '(without a name)', 'no-unit': '(no unit)', year: 'fiscal year {0}', 'no-year': 'year unknown',
    field: 'Field', value: 'Value', place: 'Place', indicators: 'Indicators', objectives: 'Objectives',
    schedule: 'Planned spending', findings: 'Findings', level1: 'Level 1', level2: 'Level 2', level3: 'Level 3',
    description: 'Description', basis: 'Basis', reading: 'Read as', 'as-written': 'As written',
    explain: 'How “{0}” was read, and where it stands', rule: 'Rule', folded: 'Read as text', dropped: 'Considered and dropped',
    'other-cells': 'Read together with other cells of the row', 'no-location': 'the whole document',
    empty: 'empty', overall: 'Overall objective', measures: 'Measures', targets: 'Targets',
    from: 'Before', to: 'Now', change: 'Change', 'was-called': 'was called {0}', 'document-changes': 'The department',
    'possible-split': 'Perhaps split into',
    'possible-merge': 'Perhaps merged from', 'not-compared': 'Not compared, for one side’s form lacks it',
    'status.any-change': 'any change',
    'severity.any': 'any finding',
    'severity.none': 'no finding',
    'target.implied': 'no sign written', 'target.increase': 'increase by', 'target.decrease': 'decrease by',
    'target.true': 'yes', 'target.false': 'no', 'target.per': 'per', 'target.base': 'in base units',
    table: 'table {0}', row: 'row {0}', column: 'column {0}', paragraph: 'paragraph {0}', comma: ', ',
  },
  zh: {
    skip: '跳到项目', print: '打印', language: 'English', dark: '深色', light: '浅色',
    figures: '概览', charts: '图表', documents: '文件', projects: '项目', differences: '项目逐年对比',
    'packed-unsupported': '浏览器版本过旧，无法解开本页数据（缺少 DecompressionStream）。',
    'data-broken': '本页数据无法读取：', 
    'tile.documents': '文件', 'tile.projects': '项目', 'tile.indicators': '指标',
    'tile.budget': '预算（万元）', 'tile.measurable': '可量化', 'tile.error': '错误', 'tile.warning': '警告',
    'tile.note': '提示', 'tile.effects': '指标值',
    'hint.budget': '{1} 个项目中 {0} 个写明金额及单位',
    'hint.measurable': '{1} 项指标值中 {0} 项不只是文字',
    'hint.change': '变化 {0}，不变 {1}，新增 {2}，取消 {3}', 'hint.withoutAmount': '{0} 个项目未写明金额',
    'chart.units': '各单位预算（万元）', 'chart.projects': '金额最大的项目（万元）',
    'chart.schedule': '全年资金支出计划（万元）', 
    'chart.effects': '指标值的变化', 'chart.changes': '预算增减最大的项目（万元）',
    'chart.numbers': '数据', 'hint.schedule': '{1} 个项目中 {0} 个有支出计划及金额',
    'hint.steps': '；—：均未填写该期；(2/3)：3 个中 2 个填写了该期，其余按其上一期计（如有）',
    'chart.label': '内容', 'chart.value': '数值',
    project: '项目', 'look-first': '先看这些', 'nothing-found': '没有发现问题。',
    'more-rules': '再显示 {0} 条规则', 'more-findings': '再显示 {0} 个，尚有 {1} 个', 'more-documents': '再显示 {0} 份，尚有 {1} 份',
    'in-project': '{0} 个项目', 'in-projects': '{0} 个项目', 'in-document': '{0} 份文件', 'in-documents': '{0} 份文件',
    'rule-id': '规则：{0}', 'left-out': '另有 {0} 个未在此列出。', 'whole-document': '整个文件', 'not-read': '未能读取', 'same-document': '与 {0} 是同一份文档，各自计入', 'count.unread': '{0} 份未能读取',
    'count.projects': '{0} 个项目', 'count.project': '{0} 个项目', 'count.documents': '；另有 {0} 份文件本身有问题',
    'hint.year': '；仅 {0} 年度',
    search: '查找', unit: '单位', kind: '指标值类型', severity: '问题', sort: '排序', status: '状态', effect: '指标值',
    all: '全部', size: '每页', 'search-hint': '名称、编码、指标、指标值',
    'sort.order': '文件中的顺序', 'sort.name': '名称', 'sort.budget': '预算从大到小', 'sort.indicators': '指标数量',
    'sort.findings': '问题从重到轻', 'sort.change': '预算增减从大到小', 'relaxed-only': '只看放宽',
    'count.indicator': '{0} 个绩效指标', 'count.indicators': '{0} 个绩效指标',
    count: '{1} 个项目中的 {0} 个', previous: '上一页', next: '下一页', page: '第 {0} 页，共 {1} 页',
    'expand-all': '展开本页全部', 'collapse-all': '全部收起',
    unnamed: '（无名称）', 'no-unit': '（无单位）', year: '{0} 年度', 'no-year': '年度不详',
    field: '字段', value: '内容', place: '位置', indicators: '绩效指标', objectives: '绩效目标',
    schedule: '资金支出计划', findings: '问题', level1: '一级指标', level2: '二级指标', level3: '三级指标',
    description: '绩效指标描述', basis: '指标值确定依据', reading: '读作', 'as-written': '指标值',
    explain: '“{0}”如何读取、位于何处', rule: '规则', folded: '规整后', dropped: '考虑后未采用',
    'objective-name': '目标名称', 'no-year-written': '{0}（未写年份）',
    'hint.others': '其余 {0} 个合计 {1}',
    'title.document': '绩效目标：{0} {1}', 'title.documents': '绩效目标：{0} 份文件', 'title.changes': '逐年对比：{0} → {1}',
    'figures-note': '下列 {1} 个项目中选出的 {0} 个，{3} 个问题中的 {2} 个', 'hint.years': '；各年度不相加', years: '年度', 'all-years': '全部年度', 'year-none': '不详',
    'tile.findings': '问题', 'chart.kinds': '指标值类型', list: '、', month: '{0}月',
    'hint.kinds': '蓝色为可量化的指标值', fiscalYear: '年度', department: '部门', message: '发现的问题',
    'status.renamed': '更名', 'status.up': '预算增加', 'status.down': '预算减少', 
    libraries: '图表：Chart.js，MIT 许可证（全文见本页源码）。',
    'rule.comparison': '一个数值，带符号、比较词语或均无', 'rule.range': '以两个数值为界的区间', 'rule.tolerance': '数值及允许偏差',
    'rule.deadline': '完成的时限', 'rule.period': '起止两个日期', 'rule.grade': '已知等级中的一级', 'rule.yes-no': '全文为是或否',
    'rule.ratio': '两个数值之比', 'rule.reference': '与非数值的事物相比', 'rule.list': '多个指标值，各自均可确定', 'rule.words': '没有可确定的数值，保留原文',
    'rule.not-applicable': '写明不适用', 'rule.empty': '未填写', 'rule.unfilled': '只有写法，没有填写数值', 'rule.bracket': '名称，目标在括号中',
    'dropped.comparison': '数值旁除符号、单位、附注外还有其他内容', 'dropped.range': '两个数值不是同一数量的上下限',
    'dropped.deadline': '不是有效日期，或除日期外还有其他内容', 'dropped.ratio': '不能确定是两个数值之比',
    'dropped.reference': '符号后没有可比较的对象', 'dropped.list': '并非每一项都可确定',
    'other-cells': '与同行其他单元格一并读取', 'no-location': '整个文件', empty: '空',
    overall: '总体绩效目标', measures: '工作保障措施', targets: '指标值',
    from: '原', to: '新', change: '变化', 'was-called': '原名 {0}', 'document-changes': '部门',
    'possible-split': '可能拆分为',
    'possible-merge': '可能合并自', 'not-compared': '未比较（一方表式没有）',
    'status.any-change': '任何变化',
    'severity.any': '有问题',
    'severity.none': '无问题',
    'target.implied': '未写符号', 'target.increase': '增长', 'target.decrease': '降低', 'target.true': '是',
    'target.false': '否', 'target.per': '每', 'target.base': '基本单位',
    table: '表{0}', row: '第{0}行', column: '第{0}列', paragraph: '第{0}段', comma: '',
  },
};

let language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';

/** A word of the page, or a name of what data hold; undefined where there is none. */
function wordOf(key) {
  return WORDS[language][key] ?? NAMES[language][key];
}

function words(key, ...values) {
  const text = wordOf(key) ?? key;
  return values.length === 0 ? text : text.replace(/\{(\d)\}/g, (hole, place) => values[Number(place)] ?? hole);
}

/** Why a rule reads a value ('rule.'), or does not ('dropped.'), in the reader's language where we have the words. */
function ruleWords(which, { rule, reason }) {
  return `${rule}: ${wordOf(which + rule) ?? reason}`;
}

/** The longest beginning of a field's name that has a word, then the rest. */
function fieldWords(name) {
  const plain = name.startsWith('indicators.') ? name.slice(11) : name;
  for (let known = plain; ; known = known.slice(0, known.lastIndexOf('.'))) {
    if (wordOf('field.' + known) !== undefined) {
      return [words('field.' + known), plain.slice(known.length).split('.').map((part) => wordOf('part.' + part) ?? part).join(' ').trim()].filter(Boolean).join(' ');
    }
    if (!known.includes('.')) {
      return plain;
    }
  }
}

/** A place as a person counts in Word. */
function placeWords(place) {
  if (!place) {
    return words('no-location');
  }
  return ['paragraph', 'table', 'row', 'column']
    .filter((part) => place[part] !== undefined && place[part] !== null)
    .map((part) => words(part, place[part]))
    .join(words('comma'));
}
