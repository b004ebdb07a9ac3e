// What the page says, in both languages. A word that is missing shows as its key.
const WORDS = {
  en: {
    skip: 'Skip to the projects', print: 'Print', language: '中文', dark: 'Dark', light: 'Light',
    figures: 'At a glance', documents: 'Documents', projects: 'Projects', differences: 'Projects, year over year',
    'packed-unsupported': 'This browser is too old to unpack the data of this page (it lacks DecompressionStream).',
    'data-broken': 'The data of this page cannot be read: ', 'failed-heading': 'Could not be read',
    'tile.documents': 'Documents', 'tile.projects': 'Projects', 'tile.indicators': 'Indicators',
    'tile.budget': 'Budget, 万元', 'tile.measurable': 'Measurable', 'tile.error': 'Errors',
    'tile.warning': 'Warnings', 'tile.note': 'Notes', 'tile.effects': 'Targets',
    'hint.budget': '{0} of {1} projects state an amount and its unit',
    'hint.measurable': '{0} of {1} targets are more than words',
    'hint.change': '{0} changed, {1} unchanged, {2} added, {3} removed',
    'hint.withoutAmount': '{0} projects without amount',
    'chart.units': 'Budget by unit, 万元', 'chart.projects': 'Largest projects, 万元',
    'chart.schedule': 'Planned spending over the year, 万元', 'chart.dimensions': 'Indicators by level 1',
    'chart.findings': 'Findings by severity', 'chart.effects': 'What became of the targets',
    'chart.changes': 'Largest budget changes, 万元', 'chart.numbers': 'The numbers',
    'hint.schedule': '{0} of {1} projects have a plan and an amount',
    'hint.steps': '; —: a step that none of them states; (2/3): 2 of 3 state it, the others count with their step before, if any', 'chart.label': 'What', 'chart.value': 'Number',
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
    'figures-note': 'of the {0} projects chosen below, of {1}', 'hint.years': '; years together: choose one below',
    'tile.findings': 'Findings', 'chart.kinds': 'Indicators by kind of target', list: ', ', month: 'month {0}',
    'hint.kinds': 'In blue: what can be measured', fiscalYear: 'Year', department: 'Department', message: 'What was found',
    'status.renamed': 'renamed', 'status.up': 'budget up', 'status.down': 'budget down', 'term.annual': 'annual', 'term.midTerm': 'mid-term',
    libraries: 'Charts: Chart.js, MIT licence (its text stands in this page).',
    unnamed: '(without a name)', 'no-unit': '(no unit)', year: 'fiscal year {0}', 'no-year': 'year unknown',
    field: 'Field', value: 'Value', place: 'Place', indicators: 'Indicators', objectives: 'Objectives',
    schedule: 'Planned spending', findings: 'Findings', level1: 'Level 1', level2: 'Level 2', level3: 'Level 3',
    description: 'Description', basis: 'Basis', reading: 'Read as', 'as-written': 'As written',
    explain: 'How “{0}” was read, and where it stands', rule: 'Rule', folded: 'Read as text', dropped: 'Considered and dropped',
    'other-cells': 'Read together with other cells of the row', 'no-location': 'the whole document',
    empty: 'empty', overall: 'Overall objective', measures: 'Measures', targets: 'Targets',
    from: 'Before', to: 'Now', change: 'Change', 'was-called': 'was called {0}', 'document-changes': 'The department',
    'matched.code': 'same code', 'matched.codeStem': 'same code but for year', 'matched.name': 'same name',
    'matched.similarity': 'similar', 'matched.map': 'named by the user', 'matched.fileName': 'same file name', 'possible-split': 'Perhaps split into',
    'possible-merge': 'Perhaps merged from', 'not-compared': 'Not compared, for one side’s form lacks it',
    'status.added': 'added', 'status.removed': 'removed', 'status.changed': 'changed', 'status.unchanged': 'unchanged',
    'status.any-change': 'any change',
    'effect.tightened': 'tightened', 'effect.relaxed': 'relaxed', 'effect.same': 'only written differently',
    'effect.shifted': 'shifted', 'effect.quantified': 'words became a number',
    'effect.unquantified': 'a number became words', 'effect.reworded': 'reworded',
    'severity.error': 'error', 'severity.warning': 'warning', 'severity.note': 'note', 'severity.any': 'any finding',
    'severity.none': 'no finding',
    'kind.comparison': 'comparison', 'kind.range': 'range', 'kind.deadline': 'deadline', 'kind.period': 'period',
    'kind.ordinal': 'grade', 'kind.boolean': 'yes or no', 'kind.ratio': 'ratio', 'kind.reference': 'reference',
    'kind.all': 'several targets', 'kind.qualitative': 'words', 'kind.notApplicable': 'not applicable',
    'kind.missing': 'missing',
    'dimension.output': 'output', 'dimension.benefit': 'benefit', 'dimension.satisfaction': 'satisfaction',
    'dimension.cost': 'cost', 'dimension.other': 'other',
    'target.implied': 'no sign written', 'target.increase': 'increase by', 'target.decrease': 'decrease by',
    'target.true': 'yes', 'target.false': 'no', 'target.per': 'per', 'target.base': 'in base units',
    'field.code': 'Code', 'field.name': 'Name', 'field.unit': 'Unit', 'field.unit.code': 'Unit code', 'field.unit.name': 'Unit name', 'field.department': 'Department',
    'field.agency': 'Agency', 'field.attribute': 'Attribute', 'field.period': 'Period', 'field.purpose': 'Purpose',
    'field.title': 'Title', 'field.objectives': 'Objectives', 'field.schedule': 'Spending',
    'field.budget.total': 'Budget', 'field.budget.fiscal': 'Fiscal funds', 'field.budget.other': 'Other funds',
    'field.budget.midTermTotal': 'Mid-term total', 'field.budget.carriedOver': 'Carried over',
    'field.budget.central': 'Central funds', 'field.budget.provincial': 'Provincial funds',
    'field.budget.local': 'Local funds', 'field.budget.executed': 'Executed', 'field.budget.unit': 'Unit of money',
    'field.level1': 'Level 1', 'field.level2': 'Level 2', 'field.level3': 'Indicator',
    'field.description': 'Description', 'field.basis': 'Basis', 'field.value': 'Value', 'field.term': 'Term',
    'field.weight': 'Weight', 'field.baseline': 'Baseline', 'field.actual': 'Actual', 'field.score': 'Score',
    'field.midTermObjectives': 'Mid-term objectives', 'field.area': 'Area', 'field.scoringRule': 'Scoring rule', 'field.deviation': 'Deviation',
    'field.budget.municipal': 'Municipal funds', 'field.budget.county': 'County funds', 'field.budget.ownFunds': 'Own funds',
    'field.budget.specialAccount': 'Special account', 'field.budget.adjusted': 'Adjusted', 'field.budget.midTermFiscal': 'Mid-term fiscal funds',
    'field.budget.midTermOther': 'Mid-term other funds', 'field.budget.midTermCarriedOver': 'Mid-term carried over',
    'field.nature': 'Nature', 'field.explanation': 'Explanation', 'field.remark': 'Remark',
    table: 'table {0}', row: 'row {0}', column: 'column {0}', paragraph: 'paragraph {0}', comma: ', ',
  },
  zh: {
    skip: '跳到项目', print: '打印', language: 'English', dark: '深色', light: '浅色',
    figures: '概览', documents: '文件', projects: '项目', differences: '项目逐年对比',
    'packed-unsupported': '浏览器版本过旧，无法解开本页数据（缺少 DecompressionStream）。',
    'data-broken': '本页数据无法读取：', 'failed-heading': '未能读取的文件',
    'tile.documents': '文件', 'tile.projects': '项目', 'tile.indicators': '指标',
    'tile.budget': '预算（万元）', 'tile.measurable': '可量化', 'tile.error': '错误', 'tile.warning': '警告',
    'tile.note': '提示', 'tile.effects': '指标值',
    'hint.budget': '{1} 个项目中 {0} 个写明金额及单位',
    'hint.measurable': '{1} 项指标值中 {0} 项不只是文字',
    'hint.change': '变化 {0}，不变 {1}，新增 {2}，取消 {3}', 'hint.withoutAmount': '{0} 个项目未写明金额',
    'chart.units': '各单位预算（万元）', 'chart.projects': '金额最大的项目（万元）',
    'chart.schedule': '全年资金支出计划（万元）', 'chart.dimensions': '各一级指标数量',
    'chart.findings': '问题严重程度', 'chart.effects': '指标值的变化', 'chart.changes': '预算增减最大的项目（万元）',
    'chart.numbers': '数据', 'hint.schedule': '{1} 个项目中 {0} 个有支出计划及金额',
    'hint.steps': '；—：均未填写该期；(2/3)：3 个中 2 个填写了该期，其余按其上一期计（如有）',
    'chart.label': '内容', 'chart.value': '数值',
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
    'figures-note': '下列 {1} 个项目中选出的 {0} 个', 'hint.years': '；多年度合计，可在下方选择年度',
    'tile.findings': '问题', 'chart.kinds': '指标值类型', list: '、', month: '{0}月',
    'hint.kinds': '蓝色为可量化的指标值', fiscalYear: '年度', department: '部门', message: '发现的问题',
    'status.renamed': '更名', 'status.up': '预算增加', 'status.down': '预算减少', 'term.annual': '年度', 'term.midTerm': '中期',
    libraries: '图表：Chart.js，MIT 许可证（全文见本页源码）。',
    'rule.comparison': '一个数值，带符号、比较词语或均无', 'rule.range': '以两个数值为界的区间', 'rule.tolerance': '数值及允许偏差',
    'rule.deadline': '完成的时限', 'rule.period': '起止两个日期', 'rule.grade': '已知等级中的一级', 'rule.yes-no': '全文为是或否',
    'rule.ratio': '两个数值之比', 'rule.reference': '与非数值的事物相比', 'rule.list': '多个指标值，各自均可确定', 'rule.words': '没有可确定的数值，保留原文',
    'rule.not-applicable': '写明不适用', 'rule.empty': '未填写', 'rule.unfilled': '只有写法，没有填写数值', 'rule.bracket': '名称，目标在括号中',
    'dropped.comparison': '数值旁除符号、单位、附注外还有其他内容', 'dropped.range': '两个数值不是同一数量的上下限',
    'dropped.deadline': '不是有效日期，或除日期外还有其他内容', 'dropped.ratio': '不能确定是两个数值之比',
    'dropped.reference': '符号后没有可比较的对象', 'dropped.list': '并非每一项都可确定',
    'field.midTermObjectives': '中期绩效目标', 'field.area': '地区', 'field.scoringRule': '评分标准', 'field.deviation': '偏差原因',
    'field.budget.municipal': '市级资金', 'field.budget.county': '县级资金', 'field.budget.ownFunds': '自有资金',
    'field.budget.specialAccount': '财政专户资金', 'field.budget.adjusted': '调整后预算数', 'field.budget.midTermFiscal': '中期财政资金',
    'field.budget.midTermOther': '中期其他资金', 'field.budget.midTermCarriedOver': '中期上年结转',
    'other-cells': '与同行其他单元格一并读取', 'no-location': '整个文件', empty: '空',
    overall: '总体绩效目标', measures: '工作保障措施', targets: '指标值',
    from: '原', to: '新', change: '变化', 'was-called': '原名 {0}', 'document-changes': '部门',
    'matched.code': '编码相同', 'matched.codeStem': '编码除年份外相同', 'matched.name': '名称相同',
    'matched.similarity': '内容相似', 'matched.map': '由用户指定', 'matched.fileName': '文件名相同', 'possible-split': '可能拆分为',
    'possible-merge': '可能合并自', 'not-compared': '未比较（一方表式没有）',
    'status.added': '新增', 'status.removed': '取消', 'status.changed': '有变化', 'status.unchanged': '无变化',
    'status.any-change': '任何变化',
    'effect.tightened': '收紧', 'effect.relaxed': '放宽', 'effect.same': '仅写法不同', 'effect.shifted': '另定',
    'effect.quantified': '改为量化', 'effect.unquantified': '不再量化', 'effect.reworded': '改换措辞',
    'severity.error': '错误', 'severity.warning': '警告', 'severity.note': '提示', 'severity.any': '有问题',
    'severity.none': '无问题',
    'kind.comparison': '比较', 'kind.range': '区间', 'kind.deadline': '期限', 'kind.period': '期间',
    'kind.ordinal': '等级', 'kind.boolean': '是否', 'kind.ratio': '比例', 'kind.reference': '参照',
    'kind.all': '多个指标值', 'kind.qualitative': '文字', 'kind.notApplicable': '不适用', 'kind.missing': '缺失',
    'dimension.output': '产出', 'dimension.benefit': '效益', 'dimension.satisfaction': '满意度',
    'dimension.cost': '成本', 'dimension.other': '其他',
    'target.implied': '未写符号', 'target.increase': '增长', 'target.decrease': '降低', 'target.true': '是',
    'target.false': '否', 'target.per': '每', 'target.base': '基本单位',
    'field.code': '项目编码', 'field.name': '项目名称', 'field.unit': '预算单位', 'field.unit.code': '单位编码', 'field.unit.name': '单位名称', 'field.department': '主管部门',
    'field.agency': '实施单位', 'field.attribute': '项目属性', 'field.period': '起止时间', 'field.purpose': '资金用途',
    'field.title': '标题', 'field.objectives': '绩效目标', 'field.schedule': '支出计划',
    'field.budget.total': '预算数', 'field.budget.fiscal': '财政资金', 'field.budget.other': '其他资金',
    'field.budget.midTermTotal': '中期资金总额', 'field.budget.carriedOver': '上年结转',
    'field.budget.central': '中央资金', 'field.budget.provincial': '省级资金', 'field.budget.local': '地方资金',
    'field.budget.executed': '执行数', 'field.budget.unit': '金额单位',
    'field.level1': '一级指标', 'field.level2': '二级指标', 'field.level3': '三级指标', 'field.description': '描述',
    'field.basis': '依据', 'field.value': '指标值', 'field.term': '期限', 'field.weight': '权重',
    'field.baseline': '上年指标值', 'field.actual': '实际完成值', 'field.score': '得分', 'field.nature': '性质',
    'field.explanation': '说明', 'field.remark': '备注',
    table: '表{0}', row: '第{0}行', column: '第{0}列', paragraph: '第{0}段', comma: '',
  },
};

let language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';

function words(key, ...values) {
  const text = WORDS[language][key] ?? key;
  return values.length === 0 ? text : text.replace(/\{(\d)\}/g, (hole, place) => values[Number(place)] ?? hole);
}

/** Why a rule reads a value ('rule.'), or does not ('dropped.'), in the reader's language where we have the words. */
function ruleWords(which, { rule, reason }) {
  return `${rule}: ${WORDS[language][which + rule] ?? reason}`;
}

/** The longest beginning of a field's name that has a word, then the rest. */
function fieldWords(name) {
  const plain = name.startsWith('indicators.') ? name.slice(11) : name;
  for (let known = plain; ; known = known.slice(0, known.lastIndexOf('.'))) {
    if (WORDS[language]['field.' + known] !== undefined) {
      return [words('field.' + known), plain.slice(known.length).replaceAll('.', ' ').trim()].filter(Boolean).join(' ');
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
